import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { JobsResource } from "./resources/jobs.js";
import { Queue } from "./resources/queue.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Jobs. */
export type JobsOptions = ClientOptions & LimitedOptions;

/** Jobs */
export class Jobs {
  /** The connection. */
  readonly $: Client;
  readonly jobs: JobsResource;
  readonly queue: Queue;

  constructor(client: Client) {
    this.$ = client;
    this.jobs = new JobsResource(client);
    this.queue = new Queue(client);
  }
}

/**
 * Connects to Jobs. Sends nothing yet, and reads nothing from the environment
 * of the process.
 */
export function createJobs(options: JobsOptions = {}): Jobs {
  const client = createClient(withRateLimiter(options));
  return new Jobs(client);
}
