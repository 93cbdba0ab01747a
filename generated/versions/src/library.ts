import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Books } from "./resources/books.js";
import type { Client } from "./runtime/client.js";

/** How to connect to Library. */
export type LibraryOptions = ClientOptions;

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
 * Connects to Library. Sends nothing yet, and reads nothing from the environment of the process.
 */
export function createLibrary(options: LibraryOptions = {}): Library {
  return new Library(createClient(options));
}
