// What a client gets from the Management API before it connects.

/** @typedef {{ direct: string, userName: string, password: string }} Account where to log in, and as whom */

/** @param {Account} thello @returns {Promise<string>} a token, as the portal's own server would get one */
export async function token(thello) {
  const answer = await fetch(`${thello.direct}/api/Authentication/Authenticate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ userName: thello.userName, password: thello.password }),
  });
  return (await answer.json()).access_token;
}

/** @param {Account} thello @param {string} token @returns {Promise<string>} the hub's address */
export async function hubOf(thello, token) {
  const ask = (/** @type {string} */ path) =>
    fetch(`${thello.direct}/api/${path}`, { headers: { Authorization: `Bearer ${token}` } });
  let answer = await ask('tenants/mine');
  if (answer.status === 404) answer = await ask('Tenant/mine');
  const tenant = await answer.json();
  return tenant.signalRUrl ?? tenant.SignalRUrl;
}
