import { ApiPromise, type Answer, type Reply } from "../api-promise.js";
import type { OperationStatus, CheckOptions, WaitOptions } from "./polling.js";
import type { RunningOperation } from "./running-operation.js";

/**
 * A call whose operation goes on behind its first answer: `await` gives that
 * answer, and `wait()` what the operation makes in the end.
 */
export class LongRunningPromise<
  Result,
  Final,
  Outcomes = Answer<Result>,
> extends ApiPromise<Result, Outcomes> {
  readonly #operation: RunningOperation<Final>;

  constructor(
    reply: PromiseLike<Reply<Answer<unknown>>>,
    operation: RunningOperation<Final>,
  ) {
    super(reply);
    this.#operation = operation;
  }

  /**
   * Waits until the operation is done, and gives what it made.
   *
   * @throws {ApiError} it failed or was cancelled (`isFailedOperation`), or a
   * look at it was refused.
   * @throws {TimeoutError} it is not done within `timeoutMs`.
   * @throws {AbortError} the signal was aborted; the operation goes on.
   */
  wait(options?: WaitOptions): Promise<Final> {
    return this.#operation.wait(options);
  }

  /** Looks once whether the operation is done, without waiting. */
  check(options?: CheckOptions): Promise<OperationStatus<Final>> {
    return this.#operation.check(options);
  }

  /**
   * The operation as text that can be kept, from which `resumeOperation` goes on,
   * also in another process; `undefined` once it is done. It holds addresses of
   * the API, and no credential.
   */
  token(): Promise<string | undefined> {
    return this.#operation.token();
  }
}
