import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Drafts } from "./resources/drafts.js";
import { Names } from "./resources/names.js";
import { Values } from "./resources/values.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Awkward. */
export type AwkwardOptions = ClientOptions & LimitedOptions;

/** Awkward */
export class Awkward {
  /** The connection. */
  readonly $: Client;
  readonly drafts: Drafts;
  readonly names: Names;
  readonly values: Values;

  constructor(client: Client) {
    this.$ = client;
    this.drafts = new Drafts(client);
    this.names = new Names(client);
    this.values = new Values(client);
  }
}

/**
 * Connects to Awkward. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createAwkward(options: AwkwardOptions = {}): Awkward {
  const client = createClient(withRateLimiter(options));
  return new Awkward(client);
}
