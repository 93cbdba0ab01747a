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
  ["apiKey", "secret-1"],
  ["account", "secret-2"],
  ["token", "secret-3"],
]);

/** The connector, connected to the mock server with every credential that it knows. */
export const wordHoard = api.createWordHoard({
  environment: { url: baseUrl },
  auth: [
    api.apiKey("secret-1"),
    api.account({ username: "secret-2", password: "password" }),
    api.token("secret-3"),
  ],
  rateLimit: false,
});

/** The same without any credential. */
export const anonymous = api.createWordHoard({
  environment: { url: baseUrl },
  rateLimit: false,
});

/** A new connection that keeps to rate limits; those above never wait. */
export function connectAnew(): api.WordHoard {
  return api.createWordHoard({
    environment: { url: baseUrl },
    auth: [
      api.apiKey("secret-1"),
      api.account({ username: "secret-2", password: "password" }),
      api.token("secret-3"),
    ],
  });
}
