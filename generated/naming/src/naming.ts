import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Audit } from "./resources/audit.js";
import { Keys } from "./resources/keys.js";
import { Reports } from "./resources/reports.js";
import { UsersResource } from "./resources/users.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Naming. */
export type NamingOptions = ClientOptions & LimitedOptions;

/**
 * Naming
 *
 * How operations, groups, parameters and models get their names.
 */
export class Naming {
  /** The connection. */
  readonly $: Client;
  readonly audit: Audit;
  readonly keys: Keys;
  readonly reports: Reports;
  readonly users: UsersResource;

  constructor(client: Client) {
    this.$ = client;
    this.audit = new Audit(client);
    this.keys = new Keys(client);
    this.reports = new Reports(client);
    this.users = new UsersResource(client);
  }
}

/**
 * Connects to Naming. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createNaming(options: NamingOptions = {}): Naming {
  const client = createClient(withRateLimiter(options));
  return new Naming(client);
}
