import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { PlantsResource } from "./resources/plants.js";
import { Status } from "./resources/status.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Plants. */
export type PlantsOptions = ClientOptions & LimitedOptions;

/**
 * Plants
 *
 * Parameters that nearly all operations take have a name together.
 */
export class Plants {
  /** The connection. */
  readonly $: Client;
  readonly plants: PlantsResource;
  readonly status: Status;

  constructor(client: Client) {
    this.$ = client;
    this.plants = new PlantsResource(client);
    this.status = new Status(client);
  }
}

/**
 * Connects to Plants. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createPlants(options: PlantsOptions = {}): Plants {
  const client = createClient(withRateLimiter(options));
  return new Plants(client);
}
