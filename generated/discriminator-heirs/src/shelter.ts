import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Animals } from "./resources/animals.js";
import { Shows } from "./resources/shows.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Shelter. */
export type ShelterOptions = ClientOptions & LimitedOptions;

/** Shelter */
export class Shelter {
  /** The connection. */
  readonly $: Client;
  readonly animals: Animals;
  readonly shows: Shows;

  constructor(client: Client) {
    this.$ = client;
    this.animals = new Animals(client);
    this.shows = new Shows(client);
  }
}

/**
 * Connects to Shelter. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createShelter(options: ShelterOptions = {}): Shelter {
  const client = createClient(withRateLimiter(options));
  return new Shelter(client);
}
