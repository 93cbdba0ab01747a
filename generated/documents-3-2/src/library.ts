import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Books } from "./resources/books.js";
import { CatalogueResource } from "./resources/catalogue.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Library. */
export type LibraryOptions = ClientOptions & LimitedOptions;

/**
 * Library
 *
 * What **OpenAPI 3.2** adds to documents. See [the
 * specification](https://spec.openapis.org/oas/v3.2.0).
 *
 * - methods of any name,
 * - nested tags,
 * - documents that name themselves.
 */
export class Library {
  /** The connection. */
  readonly $: Client;
  readonly books: Books;
  readonly catalogue: CatalogueResource;

  constructor(client: Client) {
    this.$ = client;
    this.books = new Books(client);
    this.catalogue = new CatalogueResource(client);
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
