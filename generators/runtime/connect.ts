import type { RetryOptions } from "./call-options.js";
import { Client } from "./client.js";
import type { Credential } from "./credentials/credential.js";
import {
  resolveEnvironment,
  type EnvironmentChoice,
  type EnvironmentTemplate,
} from "./environment.js";
import { ArgumentError } from "./errors/errors.js";
import type { Interceptor } from "./transport/interceptor.js";
import type { Validate } from "./operation.js";
import { formatUserAgent } from "./transport/user-agent.js";

/** What a connector says about itself. */
export interface ConnectorInfo {
  /** Name of the package. */
  readonly name: string;
  /** Version of the package. */
  readonly version: string;
  readonly environments: Readonly<Record<string, EnvironmentTemplate>>;
  /**
   * Absent where the API has no environment of its own and a URL must be given.
   */
  readonly defaultEnvironment?: string;
}

/** Options that every connector has. */
export interface ConnectionOptions {
  readonly retry?: RetryOptions | undefined;
  /**
   * Milliseconds that one try may take, reading the body included; `Infinity`
   * for no limit. Default: 60 000, unless the operation says otherwise.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Milliseconds that a whole call may take: tries, waits and bodies. Default: no
   * limit, unless the operation says otherwise.
   */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * Bytes of a body, after decompression, that are read into memory; a larger one
   * is a `DecodeError`. Bodies that come item by item are not limited, but each
   * item is. Default: 128 MiB.
   */
  readonly maxBodyBytes?: number | undefined;
  /** The first is the outermost. */
  readonly interceptors?: readonly Interceptor[] | undefined;
  /** Default: `globalThis.fetch`, looked up for each request. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Names your application behind the connector's own `User-Agent`:
   * `my-app/1.2`.
   */
  readonly userAgent?: string | undefined;
  /**
   * Validates what travels: `validate` of the connector's `./schemas`, where it
   * has them, or what `validator` makes of schemas of your own. Default: nothing
   * is validated.
   */
  readonly validate?: Validate | undefined;
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
      ...formatUserAgent(connector, options.userAgent),
      ...options.headers,
    },
    credentials: indexCredentials(options.auth),
    interceptors: options.interceptors ?? [],
    retry: options.retry ?? {},
    timeoutMs: options.timeoutMs,
    totalTimeoutMs: options.totalTimeoutMs,
    maxBodyBytes: options.maxBodyBytes,
    routes: new WeakMap(),
    budgets: new Map(),
    fetch: options.fetch,
    validate: options.validate,
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
