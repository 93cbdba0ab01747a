import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Files } from "./resources/files.js";
import { Shelves } from "./resources/shelves.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Depot. */
export type DepotOptions = ClientOptions & LimitedOptions;

/**
 * Depot
 *
 * XML whose description forgets how lists are written, errors in XML, and
 * files of any type.
 */
export class Depot {
  /** The connection. */
  readonly $: Client;
  readonly files: Files;
  readonly shelves: Shelves;

  constructor(client: Client) {
    this.$ = client;
    this.files = new Files(client);
    this.shelves = new Shelves(client);
  }
}

/**
 * Connects to Depot. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createDepot(options: DepotOptions = {}): Depot {
  const client = createClient(withRateLimiter(options));
  return new Depot(client);
}
