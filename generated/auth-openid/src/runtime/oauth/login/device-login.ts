import { sleep } from "../../transport/timeout.js";
import type { Connector } from "../../connector.js";
import { TokenFailure } from "../failure.js";
import type { OAuthSession } from "../session.js";
import {
  readDeviceGrant,
  type DeviceCode,
  type DeviceGrant,
} from "./device-code.js";
import { findSession, type SchemeOption } from "./find-session.js";
import { runLogin } from "./run-login.js";

export interface DeviceLoginOptions extends SchemeOption {
  /** Shows a person the code, and where to type it in. */
  readonly onCode: (code: DeviceCode) => void | Promise<void>;
  /** Default: the credential's. */
  readonly scopes?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:device_code";
/** RFC 8628, section 3.5. */
const SLOW_DOWN_MS = 5_000;

/**
 * Connects a device without a browser (RFC 8628): a person lets it in with
 * another one. Resolves when they have; from then on the connector calls for
 * them.
 *
 * @throws {ArgumentError} as a rejection, like all that follow: no credential
 * of the connector has such a flow.
 * @throws {AuthError} the person said no, or the code's time is up.
 * @throws {AbortError} the caller's signal was aborted.
 */
export async function deviceLogin(
  connector: Connector,
  options: DeviceLoginOptions,
): Promise<void> {
  const session = findSession(connector, options, ["deviceAuthorization"]);
  await runLogin("deviceLogin", options.signal, async (signal) => {
    const grant = await askForCode(session, options, signal);
    const end = performance.now() + grant.lifetimeMs;
    await options.onCode(grant.shown);
    await poll(session, grant, { end, signal });
  });
}

async function askForCode(
  session: OAuthSession,
  options: DeviceLoginOptions,
  signal: AbortSignal,
): Promise<DeviceGrant> {
  const scopes = options.scopes ?? session.options.scopes ?? [];
  const parameters: Record<string, string> =
    scopes.length > 0 ? { scope: scopes.join(" ") } : {};
  return readDeviceGrant(
    await session.post("deviceAuthorizationUrl", parameters, { signal }),
  );
}

/** Asks for the tokens until the person has decided. */
async function poll(
  session: OAuthSession,
  { deviceCode, intervalMs }: DeviceGrant,
  { end, signal }: { readonly end: number; readonly signal: AbortSignal },
): Promise<void> {
  const parameters = { grant_type: GRANT_TYPE, device_code: deviceCode };
  const context = { operationId: "deviceLogin", attempts: 1 };
  for (let waitMs = intervalMs; ;) {
    const left = end - performance.now();
    await sleep(Math.max(0, Math.min(waitMs, left)), signal, context);
    if (left <= waitMs) throw new TokenFailure("refused", EXPIRED);
    try {
      await session.request(parameters, { signal });
      return;
    } catch (error) {
      waitMs = nextWait(error, waitMs);
    }
  }
}

const EXPIRED = "the device's code has expired";

/**
 * The wait before the next request; a server that cannot be reached is asked
 * half as often from then on.
 *
 * @throws what failed, if asking again is of no use.
 */
function nextWait(failure: unknown, waitMs: number): number {
  if (!(failure instanceof TokenFailure)) throw failure;
  if (failure.error === "authorization_pending") return waitMs;
  if (failure.error === "slow_down") return waitMs + SLOW_DOWN_MS;
  if (failure.reason === "unavailable") return waitMs * 2;
  if (failure.error === "expired_token") {
    throw new TokenFailure("refused", EXPIRED, { cause: failure });
  }
  throw failure;
}
