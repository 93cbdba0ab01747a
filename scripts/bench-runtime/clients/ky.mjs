import ky from "ky";

export function connect({ url, token }) {
  const headers = { authorization: `Bearer ${token}` };
  const client = ky.create({ baseUrl: url, headers });
  return { ky: () => client.get("things/thing-1").json() };
}
