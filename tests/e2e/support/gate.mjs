/** Something that is waited for until a test opens it. */
export function gate() {
  let open = () => {};
  const opened = /** @type {Promise<void>} */ (new Promise((resolve) => { open = resolve; }));
  return { open, opened };
}
