import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Search } from "./resources/search.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Params. */
export type ParamsOptions = ClientOptions & LimitedOptions;

/** Params */
export class Params {
  /** The connection. */
  readonly $: Client;
  readonly search: Search;

  constructor(client: Client) {
    this.$ = client;
    this.search = new Search(client);
  }
}

/**
 * Connects to Params. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createParams(options: ParamsOptions = {}): Params {
  const client = createClient(withRateLimiter(options));
  return new Params(client);
}
