import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Accounts } from "./resources/accounts.js";
import { Deliveries } from "./resources/deliveries.js";
import { Entries } from "./resources/entries.js";
import { Events } from "./resources/events.js";
import { HealthResource } from "./resources/health.js";
import { Journal } from "./resources/journal.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Ledger. */
export type LedgerOptions = ClientOptions & LimitedOptions;

/**
 * Ledger
 *
 * Dates are `Date` and 64-bit integers `bigint` for callers.
 */
export class Ledger {
  /** The connection. */
  readonly $: Client;
  readonly accounts: Accounts;
  readonly deliveries: Deliveries;
  readonly entries: Entries;
  readonly events: Events;
  readonly health: HealthResource;
  readonly journal: Journal;

  constructor(client: Client) {
    this.$ = client;
    this.accounts = new Accounts(client);
    this.deliveries = new Deliveries(client);
    this.entries = new Entries(client);
    this.events = new Events(client);
    this.health = new HealthResource(client);
    this.journal = new Journal(client);
  }
}

/**
 * Connects to Ledger. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createLedger(options: LedgerOptions = {}): Ledger {
  const client = createClient(withRateLimiter(options));
  return new Ledger(client);
}
