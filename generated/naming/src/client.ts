import type { Environment } from "./environments.js";
import { environments } from "./environments.js";
import type { Client } from "./runtime/client.js";
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
 */
export function createClient(options: ClientOptions = {}): Client {
  return connect(
    {
      name: "@acme/naming",
      product: "acme-naming/1.0.0",
      environments,
      defaultEnvironment: "production",
    },
    options,
  );
}
