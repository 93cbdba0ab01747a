import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Meetings } from "./resources/meetings.js";
import type { Client } from "./runtime/client.js";

/** How to connect to Planner. */
export type PlannerOptions = ClientOptions;

/**
 * Planner
 *
 * Dates and times are those of `Temporal` for callers.
 */
export class Planner {
  /** The connection. */
  readonly $: Client;
  readonly meetings: Meetings;

  constructor(client: Client) {
    this.$ = client;
    this.meetings = new Meetings(client);
  }
}

/**
 * Connects to Planner. Sends nothing yet, and reads nothing from the environment of the process.
 */
export function createPlanner(options: PlannerOptions = {}): Planner {
  return new Planner(createClient(options));
}
