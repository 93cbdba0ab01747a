import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Customers } from "./resources/customers.js";
import { Orders } from "./resources/orders.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Repeated. */
export type RepeatedOptions = ClientOptions & LimitedOptions;

/**
 * Repeated
 *
 * Types that the description writes out again and again, and gives no name.
 */
export class Repeated {
  /** The connection. */
  readonly $: Client;
  readonly customers: Customers;
  readonly orders: Orders;

  constructor(client: Client) {
    this.$ = client;
    this.customers = new Customers(client);
    this.orders = new Orders(client);
  }
}

/**
 * Connects to Repeated. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createRepeated(options: RepeatedOptions = {}): Repeated {
  const client = createClient(withRateLimiter(options));
  return new Repeated(client);
}
