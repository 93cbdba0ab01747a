import type { Environment } from "./environment.js";

/** Where credentials are used: one connection to one environment. */
export interface Connection extends Environment {
  /** Name of the connector's package. */
  readonly connector: string;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Default: `globalThis.fetch`, looked up for each request. */
  readonly fetch: typeof globalThis.fetch | undefined;
}
