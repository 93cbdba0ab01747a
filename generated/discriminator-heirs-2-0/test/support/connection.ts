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
export const secrets: ReadonlyMap<string, string> = new Map([]);

/** The connector, connected to the mock server with every credential that it knows. */
export const jobs = api.createJobs({
  environment: { url: baseUrl },
  rateLimit: false,
});

/** The same without any credential. */
export const anonymous = api.createJobs({
  environment: { url: baseUrl },
  rateLimit: false,
});

/** A new connection that keeps to rate limits; those above never wait. */
export function connectAnew(): api.Jobs {
  return api.createJobs({ environment: { url: baseUrl } });
}
