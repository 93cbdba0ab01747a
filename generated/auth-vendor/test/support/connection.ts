import * as api from "../../src/index.js";
import { signRequest } from "./proofs.js";
import description from "../../connector.json" with { type: "json" };
import type { TestCatalogue } from "./catalogue.js";

/** What the connector offers, as data. */
export const catalogue = description as TestCatalogue;

/** Where the mock server is. */
export const baseUrl = "https://api.example.test/base";

/** The secret of each credential, by its scheme. */
export const secrets: ReadonlyMap<string, string> = new Map([
  ["Session", "secret-1"],
  ["VaultSignature", "secret-2"],
  ["DepotKey", "secret-3"],
]);

/** The connector, connected to the mock server with every credential that it knows. */
export const parcelVault = api.createParcelVault({
  environment: { url: baseUrl },
  auth: [
    api.session("secret-1"),
    api.vaultSignature(signRequest("secret-2")),
    api.depotKey("secret-3"),
  ],
  rateLimit: false,
});

/** The same without any credential. */
export const anonymous = api.createParcelVault({
  environment: { url: baseUrl },
  rateLimit: false,
});

/** A new connection that keeps to rate limits; those above never wait. */
export function connectAnew(): api.ParcelVault {
  return api.createParcelVault({
    environment: { url: baseUrl },
    auth: [
      api.session("secret-1"),
      api.vaultSignature(signRequest("secret-2")),
      api.depotKey("secret-3"),
    ],
  });
}
