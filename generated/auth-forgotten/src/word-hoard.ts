import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Words } from "./resources/words.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Word Hoard. */
export type WordHoardOptions = ClientOptions & LimitedOptions;

/** A description that declares its credentials, and forgets to ask for them. */
export class WordHoard {
  /** The connection. */
  readonly $: Client;
  readonly words: Words;

  constructor(client: Client) {
    this.$ = client;
    this.words = new Words(client);
  }
}

/**
 * Connects to Word Hoard. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createWordHoard(options: WordHoardOptions = {}): WordHoard {
  const client = createClient(withRateLimiter(options));
  return new WordHoard(client);
}
