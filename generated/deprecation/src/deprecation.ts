import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Notes } from "./resources/notes.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Deprecation. */
export type DeprecationOptions = ClientOptions & LimitedOptions;

/** Deprecation */
export class Deprecation {
  /** The connection. */
  readonly $: Client;
  readonly notes: Notes;

  constructor(client: Client) {
    this.$ = client;
    this.notes = new Notes(client);
  }
}

/**
 * Connects to Deprecation. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createDeprecation(
  options: DeprecationOptions = {},
): Deprecation {
  const client = createClient(withRateLimiter(options));
  return new Deprecation(client);
}
