import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Harbours } from "./resources/harbours.js";
import { Moon } from "./resources/moon.js";
import type { Client } from "./runtime/client.js";

/** How to connect to Tide Tables. */
export type TideTablesOptions = ClientOptions;

/** Credentials that the description has only as headers. */
export class TideTables {
  /** The connection. */
  readonly $: Client;
  readonly harbours: Harbours;
  readonly moon: Moon;

  constructor(client: Client) {
    this.$ = client;
    this.harbours = new Harbours(client);
    this.moon = new Moon(client);
  }
}

/**
 * Connects to Tide Tables. Sends nothing yet, and reads nothing from the environment of the process.
 */
export function createTideTables(options: TideTablesOptions = {}): TideTables {
  return new TideTables(createClient(options));
}
