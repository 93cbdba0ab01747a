import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"WarehouseKey">;

/**
 * From the warehouse's console.
 *
 * An API key, sent in the header `X-Api-Key`.
 */
export function warehouseKey(key: Secret): Credential<"WarehouseKey"> {
  return makeApiKey("WarehouseKey", { in: "header", name: "X-Api-Key" }, key);
}
