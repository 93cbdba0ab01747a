import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Books } from "./resources/books.js";
import { Branches } from "./resources/branches.js";
import { Catalogues } from "./resources/catalogues.js";
import { Events } from "./resources/events.js";
import { Readers } from "./resources/readers.js";
import { Shelves } from "./resources/shelves.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Library. */
export type LibraryOptions = ClientOptions & LimitedOptions;

/**
 * Library
 *
 * A lending library, whose lists come in pages of every kind.
 */
export class Library {
  /** The connection. */
  readonly $: Client;
  readonly books: Books;
  readonly branches: Branches;
  readonly catalogues: Catalogues;
  readonly events: Events;
  readonly readers: Readers;
  readonly shelves: Shelves;

  constructor(client: Client) {
    this.$ = client;
    this.books = new Books(client);
    this.branches = new Branches(client);
    this.catalogues = new Catalogues(client);
    this.events = new Events(client);
    this.readers = new Readers(client);
    this.shelves = new Shelves(client);
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
