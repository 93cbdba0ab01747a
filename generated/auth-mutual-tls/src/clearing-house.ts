import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Payments } from "./resources/payments.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Clearing House. */
export type ClearingHouseOptions = ClientOptions & LimitedOptions;

/** Banks that know each other by their certificates. */
export class ClearingHouse {
  /** The connection. */
  readonly $: Client;
  readonly payments: Payments;

  constructor(client: Client) {
    this.$ = client;
    this.payments = new Payments(client);
  }
}

/**
 * Connects to Clearing House. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createClearingHouse(
  options: ClearingHouseOptions = {},
): ClearingHouse {
  const client = createClient(withRateLimiter(options));
  return new ClearingHouse(client);
}
