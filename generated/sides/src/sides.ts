import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Accounts } from "./resources/accounts.js";
import { Teams } from "./resources/teams.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Sides. */
export type SidesOptions = ClientOptions & LimitedOptions;

/** Sides */
export class Sides {
  /** The connection. */
  readonly $: Client;
  readonly accounts: Accounts;
  readonly teams: Teams;

  constructor(client: Client) {
    this.$ = client;
    this.accounts = new Accounts(client);
    this.teams = new Teams(client);
  }
}

/**
 * Connects to Sides. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createSides(options: SidesOptions = {}): Sides {
  const client = createClient(withRateLimiter(options));
  return new Sides(client);
}
