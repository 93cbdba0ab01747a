import * as api from "../../src/index.js";
import { signPlace, signRequest } from "./proofs.js";
import description from "../../connector.json" with { type: "json" };
import type { TestCatalogue } from "./catalogue.js";

/** What the connector offers, as data. */
export const catalogue = description as TestCatalogue;

/** The credentials that some action asks for: no other is ever sent. */
export const askedFor = catalogue.credentials.filter(({ unasked }) => !unasked);

/** Where the mock server is. */
export const baseUrl = "https://api.example.test/base";

/** The secret of each credential, by its scheme. */
export const secrets: ReadonlyMap<string, string> = new Map([
  ["Seal", "secret-1"],
  ["Amazon", "secret-2"],
  ["Session", "secret-3"],
  ["VaultSignature", "secret-4"],
  ["DepotKey", "secret-5"],
]);

/** The connector, connected to the mock server with every credential that it knows. */
export const parcelVault = api.createParcelVault({
  environment: { url: baseUrl },
  auth: [
    api.seal(signPlace({ in: "query", name: "seal", secret: "secret-1" })),
    api.amazon(
      signPlace({ in: "header", name: "Authorization", secret: "secret-2" }),
    ),
    api.session("secret-3"),
    api.vaultSignature(signRequest("secret-4")),
    api.depotKey("secret-5"),
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
      api.seal(signPlace({ in: "query", name: "seal", secret: "secret-1" })),
      api.amazon(
        signPlace({ in: "header", name: "Authorization", secret: "secret-2" }),
      ),
      api.session("secret-3"),
      api.vaultSignature(signRequest("secret-4")),
      api.depotKey("secret-5"),
    ],
  });
}
