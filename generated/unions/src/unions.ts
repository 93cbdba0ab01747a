import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Shapes } from "./resources/shapes.js";
import type { Client } from "./runtime/client.js";

/** How to connect to Unions. */
export type UnionsOptions = ClientOptions;

/** Unions */
export class Unions {
  /** The connection. */
  readonly $: Client;
  readonly shapes: Shapes;

  constructor(client: Client) {
    this.$ = client;
    this.shapes = new Shapes(client);
  }
}

/**
 * Connects to Unions. Sends nothing yet, and reads nothing from the environment of the process.
 */
export function createUnions(options: UnionsOptions = {}): Unions {
  return new Unions(createClient(options));
}
