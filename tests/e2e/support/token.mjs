// The token that a portal hands in.

/** @param {import('./servers.mjs').Thello} thello @returns {Promise<string>} a token, as the portal's own server would get one */
export async function token(thello) {
  const answer = await fetch(`${thello.direct}/api/Authentication/Authenticate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ userName: thello.userName, password: thello.password }),
  });
  return (await answer.json()).access_token;
}
