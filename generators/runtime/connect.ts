import { Client } from "./client.js";
import type { ConnectionOptions } from "./connection-options.js";
import type { Credential } from "./credentials/credential.js";
import {
  resolveEnvironment,
  type EnvironmentChoice,
  type EnvironmentTemplate,
} from "./environment.js";
import { ArgumentError } from "./errors/errors.js";
import { formatUserAgent } from "./transport/user-agent.js";

/** What a connector says about itself. */
export interface ConnectorInfo {
  /** Name of the package. */
  readonly name: string;
  /** Name and version of the package, for the header `User-Agent`: `pets/1.0.0`. */
  readonly product: string;
  readonly environments: Readonly<Record<string, EnvironmentTemplate>>;
  /**
   * Absent where the API has no environment of its own and a URL must be given.
   */
  readonly defaultEnvironment?: string;
}

/** The options that each connector types more closely. */
export interface ConnectOptions extends ConnectionOptions {
  readonly environment?: EnvironmentChoice | undefined;
  readonly auth?: Credential | readonly Credential[] | undefined;
}

/**
 * Makes the connection that a connector's calls go through. Sends nothing.
 *
 * @throws {ArgumentError} if the environment does not exist, or is no http(s)
 * URL.
 */
export function connect(
  connector: ConnectorInfo,
  options: ConnectOptions,
): Client {
  const environment = resolveEnvironment(connector, options.environment);
  return new Client({
    ...environment,
    connector: connector.name,
    headers: {
      ...formatUserAgent(connector.product, options.userAgent),
      ...options.headers,
    },
    credentials: indexCredentials(options.auth),
    routes: new WeakMap(),
    budgets: new Map(),
    fetch: options.fetch,
    options: { ...options },
  });
}

function indexCredentials(
  auth: ConnectOptions["auth"],
): ReadonlyMap<string, Credential> {
  const list = auth === undefined ? [] : [auth].flat();
  const byScheme = new Map<string, Credential>();
  for (const credential of list) {
    if (byScheme.has(credential.scheme)) {
      throw new ArgumentError(`two credentials for ${credential.scheme}`);
    }
    byScheme.set(credential.scheme, credential);
  }
  return byScheme;
}
