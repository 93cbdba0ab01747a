import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Beds } from "./resources/beds.js";
import { Plants } from "./resources/plants.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Garden. */
export type GardenOptions = ClientOptions & LimitedOptions;

/**
 * Garden
 *
 * Plants and their beds, with everything that a validator can meet.
 */
export class Garden {
  /** The connection. */
  readonly $: Client;
  readonly beds: Beds;
  readonly plants: Plants;

  constructor(client: Client) {
    this.$ = client;
    this.beds = new Beds(client);
    this.plants = new Plants(client);
  }
}

/**
 * Connects to Garden. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createGarden(options: GardenOptions = {}): Garden {
  const client = createClient(withRateLimiter(options));
  return new Garden(client);
}
