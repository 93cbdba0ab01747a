import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Meetings } from "./resources/meetings.js";
import { Notes } from "./resources/notes.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Planner. */
export type PlannerOptions = ClientOptions & LimitedOptions;

/**
 * Planner
 *
 * Dates and times are those of `Temporal` for callers.
 */
export class Planner {
  /** The connection. */
  readonly $: Client;
  readonly meetings: Meetings;
  readonly notes: Notes;

  constructor(client: Client) {
    this.$ = client;
    this.meetings = new Meetings(client);
    this.notes = new Notes(client);
  }
}

/**
 * Connects to Planner. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createPlanner(options: PlannerOptions = {}): Planner {
  const client = createClient(withRateLimiter(options));
  return new Planner(client);
}
