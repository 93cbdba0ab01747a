import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Deeds } from "./resources/deeds.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Registry. */
export type RegistryOptions = ClientOptions & LimitedOptions;

/**
 * Registry
 *
 * What is converted of a body depends on its media type.
 */
export class Registry {
  /** The connection. */
  readonly $: Client;
  readonly deeds: Deeds;

  constructor(client: Client) {
    this.$ = client;
    this.deeds = new Deeds(client);
  }
}

/**
 * Connects to Registry. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createRegistry(options: RegistryOptions = {}): Registry {
  const client = createClient(withRateLimiter(options));
  return new Registry(client);
}
