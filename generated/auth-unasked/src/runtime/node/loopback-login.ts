import type { Connector } from "../connector.js";
import { ArgumentError, AuthError } from "../errors/errors.js";
import { findSession } from "../oauth/login/find-session.js";
import {
  finishLogin,
  type FinishLoginOptions,
} from "../oauth/login/finish-login.js";
import {
  startLogin,
  type StartLoginOptions,
} from "../oauth/login/start-login.js";
import { limit } from "../transport/timeout.js";
import { listen, type Listener, type Visit } from "./loopback-listener.js";
import { openBrowser } from "./open-browser.js";

export interface LoopbackLoginOptions extends Omit<
  StartLoginOptions,
  "redirectUri"
> {
  /** Sends the person to a URL. Default: opens their own browser. */
  readonly open?: ((url: string) => void | Promise<void>) | undefined;
  /** As registered, for servers that want it so. Default: a free one. */
  readonly port?: number | undefined;
  /** As registered. Default: `/callback`. */
  readonly path?: string | undefined;
  /** As registered: `localhost`. Default: `127.0.0.1`. */
  readonly hostname?: "127.0.0.1" | "localhost" | undefined;
  /** Milliseconds for which the person may take. Default: 5 minutes. */
  readonly timeoutMs?: number | undefined;
}

const DEFAULT_TIMEOUT_MS = 5 * 60 * 1_000;

/**
 * Connects a program on the person's own machine (RFC 8252): opens their
 * browser, and waits on 127.0.0.1 for it to come back. Nothing listens any more
 * when this is over, however it ends.
 *
 * @throws {ArgumentError} as a rejection, like all that follow: no credential
 * of the connector is for an authorization code.
 * @throws {AuthError} the person, or the authorization server, said no; or
 * there is no browser.
 * @throws {TimeoutError} the person did not come back in time.
 * @throws {AbortError} the caller's signal was aborted.
 */
export async function loopbackLogin(
  connector: Connector,
  options: LoopbackLoginOptions = {},
): Promise<void> {
  const { port = 0, path = "/callback", hostname = "127.0.0.1" } = options;
  if (!/^\/[\w./~-]*$/.test(path)) throw new ArgumentError("path is no path");
  const session = findSession(connector, options, ["authorizationCode"]);
  const { scheme } = session.description;
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const listener = await startListening(port, path);
  try {
    const limits = { signal, timeoutMs };
    await limit(limits, CONTEXT, async (ending) => {
      const { url, state } = await startLogin(connector, {
        ...options,
        scheme,
        redirectUri: `http://${hostname}:${listener.port}${path}`,
        signal: ending,
      });
      const visit = listener.visit(state);
      await Promise.all([
        open(url, options),
        finish(connector, visit, { scheme, signal: ending }),
      ]);
    });
  } finally {
    await listener.close();
  }
}

async function startListening(port: number, path: string): Promise<Listener> {
  try {
    return await listen(port, path);
  } catch (cause) {
    const message = `port ${port} of this machine cannot be listened on`;
    throw new AuthError(message, CONTEXT, { cause });
  }
}

const CONTEXT = { operationId: "loopbackLogin", attempts: 1 };

async function open(
  url: string,
  { open: show = openBrowser }: LoopbackLoginOptions,
): Promise<void> {
  try {
    await show(url);
  } catch (cause) {
    throw new AuthError("no browser could be opened", CONTEXT, { cause });
  }
}

/** The browser hears how it ended. */
async function finish(
  connector: Connector,
  visiting: Promise<Visit>,
  options: FinishLoginOptions,
): Promise<void> {
  const visit = await visiting;
  try {
    await finishLogin(connector, visit.url, options);
  } catch (error) {
    await visit.answer(400, "The login failed. See the program you came from.");
    throw error;
  }
  await visit.answer(200, "You are connected, and can close this page.");
}
