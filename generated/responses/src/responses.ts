import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Jobs } from "./resources/jobs.js";
import { Streams } from "./resources/streams.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Responses. */
export type ResponsesOptions = ClientOptions & LimitedOptions;

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
 * Connects to Responses. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createResponses(options: ResponsesOptions = {}): Responses {
  const client = createClient(withRateLimiter(options));
  return new Responses(client);
}
