import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { CountersResource } from "./resources/counters.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Counters. */
export type CountersOptions = ClientOptions & LimitedOptions;

/**
 * Counters
 *
 * Headers as OpenAPI 2.0 writes them.
 */
export class Counters {
  /** The connection. */
  readonly $: Client;
  readonly counters: CountersResource;

  constructor(client: Client) {
    this.$ = client;
    this.counters = new CountersResource(client);
  }
}

/**
 * Connects to Counters. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createCounters(options: CountersOptions = {}): Counters {
  const client = createClient(withRateLimiter(options));
  return new Counters(client);
}
