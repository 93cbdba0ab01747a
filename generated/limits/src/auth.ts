import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"StationKey">;

/** An API key, sent in the header `X-Station-Key`. */
export function stationKey(key: Secret): Credential<"StationKey"> {
  return makeApiKey("StationKey", { in: "header", name: "X-Station-Key" }, key);
}
