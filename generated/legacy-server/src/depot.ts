import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Files } from "./resources/files.js";
import { Shelves } from "./resources/shelves.js";
import type { Client } from "./runtime/client.js";

/** How to connect to Depot. */
export type DepotOptions = ClientOptions;

/**
 * Depot
 *
 * XML whose description forgets how lists are written, errors in XML, and files of any type.
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
 * Connects to Depot. Sends nothing yet, and reads nothing from the environment of the process.
 */
export function createDepot(options: DepotOptions = {}): Depot {
  return new Depot(createClient(options));
}
