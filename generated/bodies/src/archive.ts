import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Feeds } from "./resources/feeds.js";
import { Files } from "./resources/files.js";
import { Records } from "./resources/records.js";
import { Tables } from "./resources/tables.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Archive. */
export type ArchiveOptions = ClientOptions & LimitedOptions;

/**
 * Archive
 *
 * Request bodies of every kind.
 */
export class Archive {
  /** The connection. */
  readonly $: Client;
  readonly feeds: Feeds;
  readonly files: Files;
  readonly records: Records;
  readonly tables: Tables;

  constructor(client: Client) {
    this.$ = client;
    this.feeds = new Feeds(client);
    this.files = new Files(client);
    this.records = new Records(client);
    this.tables = new Tables(client);
  }
}

/**
 * Connects to Archive. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createArchive(options: ArchiveOptions = {}): Archive {
  const client = createClient(withRateLimiter(options));
  return new Archive(client);
}
