import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Loans } from "./resources/loans.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Reading Room. */
export type ReadingRoomOptions = ClientOptions & LimitedOptions;

/** A library that knows its readers by OpenID Connect. */
export class ReadingRoom {
  /** The connection. */
  readonly $: Client;
  readonly loans: Loans;

  constructor(client: Client) {
    this.$ = client;
    this.loans = new Loans(client);
  }
}

/**
 * Connects to Reading Room. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createReadingRoom(
  options: ReadingRoomOptions = {},
): ReadingRoom {
  const client = createClient(withRateLimiter(options));
  return new ReadingRoom(client);
}
