import { getThing } from "../generated/orval/api.ts";

/** It takes the address from where `orval.config.mjs` says, and has no place for a credential but the headers. */
export function connect({ url, token }) {
  globalThis.thingsUrl = url;
  const options = { headers: { authorization: `Bearer ${token}` } };
  return { orval: async () => (await getThing("thing-1", options)).data };
}
