import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Bindings } from "./resources/bindings.js";
import { Complaints } from "./resources/complaints.js";
import { Deliveries } from "./resources/deliveries.js";
import { Exports } from "./resources/exports.js";
import { Indexes } from "./resources/indexes.js";
import { Proofs } from "./resources/proofs.js";
import { Reports } from "./resources/reports.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Print Shop. */
export type PrintShopOptions = ClientOptions & LimitedOptions;

/**
 * Print Shop
 *
 * A print shop, whose work takes longer than a request.
 */
export class PrintShop {
  /** The connection. */
  readonly $: Client;
  readonly bindings: Bindings;
  readonly complaints: Complaints;
  readonly deliveries: Deliveries;
  readonly exports: Exports;
  readonly indexes: Indexes;
  readonly proofs: Proofs;
  readonly reports: Reports;

  constructor(client: Client) {
    this.$ = client;
    this.bindings = new Bindings(client);
    this.complaints = new Complaints(client);
    this.deliveries = new Deliveries(client);
    this.exports = new Exports(client);
    this.indexes = new Indexes(client);
    this.proofs = new Proofs(client);
    this.reports = new Reports(client);
  }
}

/**
 * Connects to Print Shop. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createPrintShop(options: PrintShopOptions = {}): PrintShop {
  const client = createClient(withRateLimiter(options));
  return new PrintShop(client);
}
