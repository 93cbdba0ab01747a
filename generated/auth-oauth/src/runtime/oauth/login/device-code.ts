import { isRecord } from "../../parameters/value.js";
import { TokenFailure } from "../failure.js";
import { readErrorCode, type TokenAnswer } from "../token-response.js";

/** What a person needs to let a device in (RFC 8628, section 3.2). */
export interface DeviceCode {
  /** To be typed in at `verificationUri`. */
  readonly userCode: string;
  /** To be shown to the person. */
  readonly verificationUri: string;
  /** With the code in it, for a link or a QR code. */
  readonly verificationUriComplete?: string | undefined;
  /** When the code ends. */
  readonly expiresAt: Date;
}

/** An answer of the device authorization endpoint. */
export interface DeviceGrant {
  readonly deviceCode: string;
  readonly shown: DeviceCode;
  readonly lifetimeMs: number;
  /** Between two requests for the tokens. */
  readonly intervalMs: number;
}

/** RFC 8628, section 3.2. */
const DEFAULT_INTERVAL_S = 5;

/**
 * Reads an answer of the device authorization endpoint.
 *
 * @throws {TokenFailure} if it has no codes, or is wrong about them.
 */
export function readDeviceGrant(answer: TokenAnswer): DeviceGrant {
  const { status, json } = answer;
  const members = isRecord(json) ? json : {};
  const deviceCode = textOf(members["device_code"]);
  const userCode = textOf(members["user_code"]);
  // Google's name for it is older than the standard
  const verificationUri =
    webUrlOf(members["verification_uri"]) ??
    webUrlOf(members["verification_url"]);
  if (!deviceCode || !userCode || !verificationUri) {
    const said = readErrorCode(answer) ?? "no codes in the answer";
    throw refuse(`the device was not let in: ${said} (HTTP ${status})`);
  }
  const seconds = secondsOf(members["expires_in"]);
  const interval = secondsOf(members["interval"] ?? DEFAULT_INTERVAL_S);
  if (seconds === undefined || interval === undefined) {
    throw refuse("the device's code has no valid time of expiry or interval");
  }
  return {
    deviceCode,
    shown: {
      userCode,
      verificationUri,
      verificationUriComplete: webUrlOf(members["verification_uri_complete"]),
      expiresAt: new Date(Date.now() + seconds * 1_000),
    },
    lifetimeMs: seconds * 1_000,
    intervalMs: Math.max(1, interval) * 1_000,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A link that a program may show or open. */
function webUrlOf(value: unknown): string | undefined {
  const isUrl =
    typeof value === "string" &&
    URL.canParse(value) &&
    /^https?:$/.test(new URL(value).protocol);
  return isUrl ? value : undefined;
}

/** Nobody waits for longer than a day. */
function secondsOf(value: unknown): number | undefined {
  const seconds = typeof value === "string" ? Number(value) : value;
  const isValid =
    typeof seconds === "number" && seconds >= 0 && seconds <= 86_400;
  return isValid ? seconds : undefined;
}

function refuse(message: string): TokenFailure {
  return new TokenFailure("refused", message);
}
