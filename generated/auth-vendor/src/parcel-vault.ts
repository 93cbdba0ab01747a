import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Depots } from "./resources/depots.js";
import { Labels } from "./resources/labels.js";
import { Parcels } from "./resources/parcels.js";
import { Weights } from "./resources/weights.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Parcel Vault. */
export type ParcelVaultOptions = ClientOptions & LimitedOptions;

/** Ways to sign in that no standard knows. */
export class ParcelVault {
  /** The connection. */
  readonly $: Client;
  readonly depots: Depots;
  readonly labels: Labels;
  readonly parcels: Parcels;
  readonly weights: Weights;

  constructor(client: Client) {
    this.$ = client;
    this.depots = new Depots(client);
    this.labels = new Labels(client);
    this.parcels = new Parcels(client);
    this.weights = new Weights(client);
  }
}

/**
 * Connects to Parcel Vault. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createParcelVault(
  options: ParcelVaultOptions = {},
): ParcelVault {
  const client = createClient(withRateLimiter(options));
  return new ParcelVault(client);
}
