import type { Answer } from "../api-promise.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import { WIRE } from "../conversion.js";
import type { Operation } from "../operation.js";
import type { AnyRefusal } from "../responses/outcome.js";
import { perform, type SendArguments } from "../send.js";
import { LongRunningPromise } from "./long-running-promise.js";
import { readFirst } from "./look.js";
import { toTold } from "./places.js";
import type { Polled } from "./polling.js";
import { RunningOperation } from "./running-operation.js";

/**
 * Calls an operation that may go on behind its first answer. The request is sent
 * at once; that the operation is done is found out only by who waits for it.
 *
 * @throws {ApiError} as all that `send` throws: as a rejection.
 */
export function startOperation<
  Params,
  Result,
  Errors,
  Final,
  All = Answer<Result>,
>(
  client: Client,
  operation: Operation<Params, Result, Errors, All> & Polled<Final>,
  ...[params, options = {}]: SendArguments<Params>
): LongRunningPromise<Result, Final, Exclude<All, AnyRefusal>> {
  const reply = perform(client.settings, operation, params, options);
  const site = { client, operation };
  const running = new RunningOperation<Final>(
    site,
    keepOptions(options),
    async () => {
      const first = await reply;
      if (first.refusal) throw first.refusal;
      return readFirst(toTold(first), site);
    },
  );
  return new LongRunningPromise(reply, running);
}

/** What of a call's options is meant for its looks, too. */
export function keepOptions(options: CallOptions): CallOptions {
  const { signal, retry, timeoutMs, [WIRE]: wire } = options;
  return {
    ...(signal && { signal }),
    ...(retry && { retry }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(wire && { [WIRE]: wire }),
  };
}
