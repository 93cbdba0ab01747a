import {
  ApiError,
  AuthError,
  NetworkError,
  TimeoutError,
  type ConnectorError,
} from "../errors/errors.js";
import { diagnoseCredential } from "./diagnose-credential.js";
import { diagnoseNetwork } from "./diagnose-network.js";
import { diagnoseStatus } from "./diagnose-status.js";
import type { Diagnosis } from "./result.js";
import { findCredentials, namePlace, type Tested } from "./tested.js";
import { isWebPage } from "./web-page.js";

/** What the error of a call says about its connection. */
export function diagnose(error: ConnectorError, tested: Tested): Diagnosis {
  const place = namePlace(tested);
  if (error instanceof ApiError) return diagnoseStatus(error, tested);
  if (error instanceof AuthError) return diagnoseCredential(error, tested);
  if (error instanceof TimeoutError) {
    const who = asksForTokens(tested)
      ? `${place}, or from the server that grants its tokens,`
      : place;
    const message = `No answer from ${who} within ${tested.timeoutMs} ms. Try again; if it stays silent, check the environment.`;
    return { problem: "timeout", message };
  }
  if (error instanceof NetworkError) return diagnoseNetwork(error, tested);
  if (tested.response && isWebPage(tested.response.headers)) {
    const message = `${place} answered with a web page: it is not the API. Check the environment and its URL.`;
    return { problem: "wrong_environment", message };
  }
  const message = `${place} answered, but not with what ${tested.operation.id} gives: ${wordsOf(error)}. Check the environment, and whether the API has changed.`;
  return { problem: "unexpected_answer", message };
}

/** Those of OAuth ask before the request is sent, in the same time. */
function asksForTokens(tested: Tested): boolean {
  const { credentials } = tested.settings;
  return findCredentials(tested).schemes.some((scheme) => {
    const credential = credentials.get(scheme);
    return credential !== undefined && "session" in credential;
  });
}

const wordsOf = ({ message, operationId }: ConnectorError): string =>
  message.replace(`[${operationId}] `, "");
