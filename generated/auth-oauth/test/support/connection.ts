import * as api from "../../src/index.js";
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
  ["OrchardLogin", "secret-1"],
  ["Robot", "secret-1"],
  ["Partner", "secret-1"],
]);

/** The connector, connected to the mock server with every credential that it knows. */
export const orchard = api.createOrchard({
  environment: { url: baseUrl },
  auth: [
    api.orchardLoginToken("secret-1"),
    api.robotToken("secret-1"),
    api.partnerToken("secret-1"),
  ],
  rateLimit: false,
});

/** The same without any credential. */
export const anonymous = api.createOrchard({
  environment: { url: baseUrl },
  rateLimit: false,
});

/** A new connection that keeps to rate limits; those above never wait. */
export function connectAnew(): api.Orchard {
  return api.createOrchard({
    environment: { url: baseUrl },
    auth: [
      api.orchardLoginToken("secret-1"),
      api.robotToken("secret-1"),
      api.partnerToken("secret-1"),
    ],
  });
}
