import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { Operation } from "../operation.js";
import type { Look } from "./look.js";
import { checkPlace } from "./places.js";
import type { Polled } from "./polling.js";
import { RunningOperation } from "./running-operation.js";
import { keepOptions } from "./start.js";
import { readToken } from "./token.js";

/**
 * Goes on with an operation that was begun before, perhaps by another process.
 * Nothing is sent until it is waited for or checked, which asks the server at
 * once.
 *
 * @throws {ArgumentError} the token is none of this operation or environment.
 */
export function resumeOperation<Params, Result, Errors, Final, All>(
  client: Client,
  operation: Operation<Params, Result, Errors, All> & Polled<Final>,
  token: string,
  options: Pick<CallOptions, "signal" | "retry" | "timeoutMs"> = {},
): RunningOperation<Final> {
  const site = { client, operation };
  const { url, result, ...known } = readToken(token, operation.id);
  const ticket = {
    ...known,
    url: checkPlace(url, site),
    ...(result !== undefined && { result: checkPlace(result, site) }),
  };
  const look: Look = {
    ticket,
    state: { phase: "running" },
    askedMs: undefined,
  };
  const begin = () => Promise.resolve(look);
  return new RunningOperation<Final>(site, keepOptions(options), begin);
}
