import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Books } from "./resources/books.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Library. */
export type LibraryOptions = ClientOptions & LimitedOptions;

/**
 * Library
 *
 * The same API in every version of the standard.
 */
export class Library {
  /** The connection. */
  readonly $: Client;
  readonly books: Books;

  constructor(client: Client) {
    this.$ = client;
    this.books = new Books(client);
  }
}

/**
 * Connects to Library. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createLibrary(options: LibraryOptions = {}): Library {
  const client = createClient(withRateLimiter(options));
  return new Library(client);
}
