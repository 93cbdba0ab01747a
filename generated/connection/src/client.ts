import type { Auth } from "./auth.js";
import type { Environment } from "./environments.js";
import { environments } from "./environments.js";
import type { Client } from "./runtime/client.js";
import { connect } from "./runtime/connect.js";
import type { ConnectionOptions } from "./runtime/connection-options.js";
import type { OptionValue } from "./runtime/parameters/from-connection.js";

/** How to connect. */
export interface ClientOptions extends ConnectionOptions {
  /** Where the API is. Default: `production`. */
  environment?: Environment;
  /** The credential, or several where operations ask for different ones. */
  auth?: Auth | readonly Auth[];
  /**
   * Features that are switched on.
   *
   * Sent as the query parameter `features`.
   */
  features?: OptionValue<readonly string[]>;
  /**
   * In which names and descriptions come.
   *
   * Sent as the query parameter `locale`.
   */
  language?: OptionValue<"de" | "en" | "fr">;
  /**
   * Its id, as the console shows it.
   *
   * Sent as the header `X-Organization-ID`.
   */
  organizationId: OptionValue;
  /**
   * Signs orders.
   *
   * A secret, which travels over https only. Sent as the header
   * `X-Signing-Key`.
   */
  signingKey: OptionValue;
  /**
   * Tenant ID
   *
   * Sent as the path parameter `tenantId`.
   */
  tenantId: OptionValue;
}

/**
 * The connection without the groups: what `send` takes. A bundle that uses
 * only this carries only what it sends.
 */
export function createClient(options: ClientOptions): Client {
  return connect(
    {
      name: "warehouse-connector",
      product: "warehouse-connector/2.1.0",
      environments,
      defaultEnvironment: "production",
    },
    options,
  );
}
