import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Parcels } from "./resources/parcels.js";
import { Reports } from "./resources/reports.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Parcel Post. */
export type ParcelPostOptions = ClientOptions & LimitedOptions;

/**
 * Parcel Post
 *
 * How calls are repeated, how long they may take, and how often they may be
 * made.
 */
export class ParcelPost {
  /** The connection. */
  readonly $: Client;
  readonly parcels: Parcels;
  readonly reports: Reports;

  constructor(client: Client) {
    this.$ = client;
    this.parcels = new Parcels(client);
    this.reports = new Reports(client);
  }
}

/**
 * Connects to Parcel Post. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createParcelPost(options: ParcelPostOptions = {}): ParcelPost {
  const client = createClient(withRateLimiter(options));
  return new ParcelPost(client);
}
