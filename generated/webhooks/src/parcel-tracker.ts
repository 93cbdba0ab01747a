import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Parcels } from "./resources/parcels.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Parcel tracker. */
export type ParcelTrackerOptions = ClientOptions & LimitedOptions;

/**
 * Parcel tracker
 *
 * What the API sends by itself, and what goes on from a response.
 */
export class ParcelTracker {
  /** The connection. */
  readonly $: Client;
  readonly parcels: Parcels;

  constructor(client: Client) {
    this.$ = client;
    this.parcels = new Parcels(client);
  }
}

/**
 * Connects to Parcel tracker. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createParcelTracker(
  options: ParcelTrackerOptions = {},
): ParcelTracker {
  const client = createClient(withRateLimiter(options));
  return new ParcelTracker(client);
}
