import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Doors } from "./resources/doors.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Key Cabinet. */
export type KeyCabinetOptions = ClientOptions & LimitedOptions;

/** Every kind of key, alone, together and in place of one another. */
export class KeyCabinet {
  /** The connection. */
  readonly $: Client;
  readonly doors: Doors;

  constructor(client: Client) {
    this.$ = client;
    this.doors = new Doors(client);
  }
}

/**
 * Connects to Key Cabinet. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createKeyCabinet(options: KeyCabinetOptions = {}): KeyCabinet {
  const client = createClient(withRateLimiter(options));
  return new KeyCabinet(client);
}
