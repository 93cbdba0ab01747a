import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Harbours } from "./resources/harbours.js";
import { Moon } from "./resources/moon.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Tide Tables. */
export type TideTablesOptions = ClientOptions & LimitedOptions;

/** Credentials that the description has only as headers. */
export class TideTables {
  /** The connection. */
  readonly $: Client;
  readonly harbours: Harbours;
  readonly moon: Moon;

  constructor(client: Client) {
    this.$ = client;
    this.harbours = new Harbours(client);
    this.moon = new Moon(client);
  }
}

/**
 * Connects to Tide Tables. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createTideTables(options: TideTablesOptions = {}): TideTables {
  const client = createClient(withRateLimiter(options));
  return new TideTables(client);
}
