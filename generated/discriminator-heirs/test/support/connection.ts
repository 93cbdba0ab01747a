import * as api from "../../src/index.js";
import { validate } from "../../src/schemas/index.js";
import description from "../../connector.json" with { type: "json" };
import type { TestCatalogue } from "./catalogue.js";

/** What the connector offers, as data. */
export const catalogue = description as TestCatalogue;

/** The credentials that some action asks for: no other is ever sent. */
export const askedFor = catalogue.credentials.filter(({ unasked }) => !unasked);

/** Where the mock server is. */
export const baseUrl = "https://api.example.test/base";

/** The secret of each credential, by its scheme. */
export const secrets: ReadonlyMap<string, string> = new Map([]);

/** The connector, connected to the mock server with every credential that it knows. */
export const shelter = api.createShelter({
  environment: { url: baseUrl },
  rateLimit: false,
});

/** The same, with all that travels validated. */
export const validated = api.createShelter({
  environment: { url: baseUrl },
  rateLimit: false,
  validate,
});

/** The same without any credential. */
export const anonymous = api.createShelter({
  environment: { url: baseUrl },
  rateLimit: false,
});

/** A new connection that keeps to rate limits; those above never wait. */
export function connectAnew(): api.Shelter {
  return api.createShelter({ environment: { url: baseUrl } });
}
