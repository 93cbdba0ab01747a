import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Jobs } from "./resources/jobs.js";
import { Streams } from "./resources/streams.js";
import type { Client } from "./runtime/client.js";

/** How to connect to Responses. */
export type ResponsesOptions = ClientOptions;

/** Responses */
export class Responses {
  /** The connection. */
  readonly $: Client;
  readonly jobs: Jobs;
  readonly streams: Streams;

  constructor(client: Client) {
    this.$ = client;
    this.jobs = new Jobs(client);
    this.streams = new Streams(client);
  }
}

/**
 * Connects to Responses. Sends nothing yet, and reads nothing from the environment of the process.
 */
export function createResponses(options: ResponsesOptions = {}): Responses {
  return new Responses(createClient(options));
}
