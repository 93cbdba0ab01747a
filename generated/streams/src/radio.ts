import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Prices } from "./resources/prices.js";
import { Recordings } from "./resources/recordings.js";
import { Rooms } from "./resources/rooms.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Radio. */
export type RadioOptions = ClientOptions & LimitedOptions;

/** Radio */
export class Radio {
  /** The connection. */
  readonly $: Client;
  readonly prices: Prices;
  readonly recordings: Recordings;
  readonly rooms: Rooms;

  constructor(client: Client) {
    this.$ = client;
    this.prices = new Prices(client);
    this.recordings = new Recordings(client);
    this.rooms = new Rooms(client);
  }
}

/**
 * Connects to Radio. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createRadio(options: RadioOptions = {}): Radio {
  const client = createClient(withRateLimiter(options));
  return new Radio(client);
}
