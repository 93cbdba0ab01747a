import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Harvests } from "./resources/harvests.js";
import { Stores } from "./resources/stores.js";
import { Trees } from "./resources/trees.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Orchard. */
export type OrchardOptions = ClientOptions & LimitedOptions;

/** Trees, harvests and who may see them, by OAuth 2.0 in all its flows. */
export class Orchard {
  /** The connection. */
  readonly $: Client;
  readonly harvests: Harvests;
  readonly stores: Stores;
  readonly trees: Trees;

  constructor(client: Client) {
    this.$ = client;
    this.harvests = new Harvests(client);
    this.stores = new Stores(client);
    this.trees = new Trees(client);
  }
}

/**
 * Connects to Orchard. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createOrchard(options: OrchardOptions = {}): Orchard {
  const client = createClient(withRateLimiter(options));
  return new Orchard(client);
}
