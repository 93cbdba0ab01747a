import axios from "axios";

/** As it comes: over `node:http`, not over `fetch`. */
export function connect({ url, token }) {
  const headers = { authorization: `Bearer ${token}` };
  const client = axios.create({ baseURL: url, headers });
  return { axios: async () => (await client.get("/things/thing-1")).data };
}
