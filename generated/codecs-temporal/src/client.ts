import type { Environment } from "./environments.js";
import { environments } from "./environments.js";
import type { Client } from "./runtime/client.js";
import { requireTemporal } from "./runtime/codec/temporal.js";
import { connect } from "./runtime/connect.js";
import type { ConnectionOptions } from "./runtime/connection-options.js";

/** How to connect. */
export interface ClientOptions extends ConnectionOptions {
  /** Where the API is. Default: `production`. */
  environment?: Environment;
}

/**
 * The connection without the groups: what `send` takes. A bundle that uses
 * only this carries only what it sends.
 *
 * Dates and times are those of `globalThis.Temporal`: where the platform has
 * none, load a polyfill before.
 */
export function createClient(options: ClientOptions = {}): Client {
  requireTemporal();
  return connect(
    {
      name: "planner-connector",
      product: "planner-connector/1.0.0",
      environments,
      defaultEnvironment: "production",
    },
    options,
  );
}
