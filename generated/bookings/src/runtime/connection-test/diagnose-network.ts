import { baseUrlOf } from "../environment.js";
import type { NetworkError } from "../errors/errors.js";
import { findFailureCode } from "../retry/network-failure.js";
import type { Diagnosis } from "./result.js";
import { namePlace, type Tested } from "./tested.js";

const CHECK = "Check the environment and its URL.";

/** No complete response arrived. */
export function diagnoseNetwork(
  error: NetworkError,
  tested: Tested,
): Diagnosis {
  const code = findFailureCode(error);
  const place = namePlace(tested);
  const wrong = describeElsewhere(error, code, tested);
  if (wrong) {
    const message = `${wrong}${code ? ` (${code})` : ""}. ${CHECK}`;
    return { problem: "wrong_environment", message };
  }
  const message = `${describeFailure(code, place)}${code ? ` (${code})` : ""}.`;
  return { problem: "unreachable", message };
}

/** What can only be if the URL is not the API's. */
function describeElsewhere(
  { cause }: NetworkError,
  code: string | undefined,
  tested: Tested,
): string | undefined {
  const { hostname } = new URL(baseUrlOf(tested.settings, tested.operation));
  const place = namePlace(tested);
  if (code === "ENOTFOUND") return `There is no host ${hostname}`;
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return `The certificate of ${place} is for another host`;
  }
  if (code === "EPROTO" || code?.startsWith("ERR_SSL_")) {
    return `${place} does not speak TLS`;
  }
  return isParserError(cause) ? `${place} does not speak HTTP` : undefined;
}

/** Not every version of Node has a code for it. */
function isParserError(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { name } = cause.cause instanceof Error ? cause.cause : cause;
  return name === "HTTPParserError";
}

function describeFailure(code: string | undefined, place: string): string {
  if (code === "ECONNREFUSED") {
    return `Nothing listens at ${place}. Check the environment, and whether the service runs`;
  }
  if (code === "EAI_AGAIN") {
    return `The name of ${place} could not be looked up. Check the network connection`;
  }
  if (code && /CERT|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return `The certificate of ${place} is not trusted here. Check whether it has expired, a proxy stands between, or its authority is one of your own, which this program does not know (Node: NODE_EXTRA_CA_CERTS)`;
  }
  return `No connection to ${place}. Check the network, and whether a proxy or a firewall stands between`;
}
