import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Lamps } from "./resources/lamps.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Lamp Post. */
export type LampPostOptions = ClientOptions & LimitedOptions;

/** A description that declares credentials which no operation asks for. */
export class LampPost {
  /** The connection. */
  readonly $: Client;
  readonly lamps: Lamps;

  constructor(client: Client) {
    this.$ = client;
    this.lamps = new Lamps(client);
  }
}

/**
 * Connects to Lamp Post. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createLampPost(options: LampPostOptions = {}): LampPost {
  const client = createClient(withRateLimiter(options));
  return new LampPost(client);
}
