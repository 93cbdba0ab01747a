import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Batches } from "./resources/batches.js";
import { Letters } from "./resources/letters.js";
import { Parcels } from "./resources/parcels.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Mailroom. */
export type MailroomOptions = ClientOptions & LimitedOptions;

/** Mailroom */
export class Mailroom {
  /** The connection. */
  readonly $: Client;
  readonly batches: Batches;
  readonly letters: Letters;
  readonly parcels: Parcels;

  constructor(client: Client) {
    this.$ = client;
    this.batches = new Batches(client);
    this.letters = new Letters(client);
    this.parcels = new Parcels(client);
  }
}

/**
 * Connects to Mailroom. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createMailroom(options: MailroomOptions = {}): Mailroom {
  const client = createClient(withRateLimiter(options));
  return new Mailroom(client);
}
