import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Orders } from "./resources/orders.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Enums. */
export type EnumsOptions = ClientOptions & LimitedOptions;

/** Enums */
export class Enums {
  /** The connection. */
  readonly $: Client;
  readonly orders: Orders;

  constructor(client: Client) {
    this.$ = client;
    this.orders = new Orders(client);
  }
}

/**
 * Connects to Enums. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createEnums(options: EnumsOptions = {}): Enums {
  const client = createClient(withRateLimiter(options));
  return new Enums(client);
}
