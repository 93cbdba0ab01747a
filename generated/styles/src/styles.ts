import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Files } from "./resources/files.js";
import { Items } from "./resources/items.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Styles. */
export type StylesOptions = ClientOptions & LimitedOptions;

/** Styles */
export class Styles {
  /** The connection. */
  readonly $: Client;
  readonly files: Files;
  readonly items: Items;

  constructor(client: Client) {
    this.$ = client;
    this.files = new Files(client);
    this.items = new Items(client);
  }
}

/**
 * Connects to Styles. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createStyles(options: StylesOptions = {}): Styles {
  const client = createClient(withRateLimiter(options));
  return new Styles(client);
}
