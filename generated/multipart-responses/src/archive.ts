import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Batches } from "./resources/batches.js";
import { Changes } from "./resources/changes.js";
import { Exports } from "./resources/exports.js";
import { Mails } from "./resources/mails.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Archive. */
export type ArchiveOptions = ClientOptions & LimitedOptions;

/**
 * Archive
 *
 * Responses of several parts.
 */
export class Archive {
  /** The connection. */
  readonly $: Client;
  readonly batches: Batches;
  readonly changes: Changes;
  readonly exports: Exports;
  readonly mails: Mails;

  constructor(client: Client) {
    this.$ = client;
    this.batches = new Batches(client);
    this.changes = new Changes(client);
    this.exports = new Exports(client);
    this.mails = new Mails(client);
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
