import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Leaves } from "./resources/leaves.js";
import { Trees } from "./resources/trees.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Multi File. */
export type MultiFileOptions = ClientOptions & LimitedOptions;

/** Multi File */
export class MultiFile {
  /** The connection. */
  readonly $: Client;
  readonly leaves: Leaves;
  readonly trees: Trees;

  constructor(client: Client) {
    this.$ = client;
    this.leaves = new Leaves(client);
    this.trees = new Trees(client);
  }
}

/**
 * Connects to Multi File. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createMultiFile(options: MultiFileOptions = {}): MultiFile {
  const client = createClient(withRateLimiter(options));
  return new MultiFile(client);
}
