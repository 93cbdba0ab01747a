import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"key">;

/** An API key, sent in the query parameter `key`. */
export function key(key: Secret): Credential<"key"> {
  return makeApiKey("key", { in: "query", name: "key" }, key);
}
