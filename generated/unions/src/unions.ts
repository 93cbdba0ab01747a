import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Shapes } from "./resources/shapes.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Unions. */
export type UnionsOptions = ClientOptions & LimitedOptions;

/** Unions */
export class Unions {
  /** The connection. */
  readonly $: Client;
  readonly shapes: Shapes;

  constructor(client: Client) {
    this.$ = client;
    this.shapes = new Shapes(client);
  }
}

/**
 * Connects to Unions. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createUnions(options: UnionsOptions = {}): Unions {
  const client = createClient(withRateLimiter(options));
  return new Unions(client);
}
