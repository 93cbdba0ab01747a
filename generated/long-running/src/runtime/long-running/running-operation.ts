import type { CallOptions } from "../call-options.js";
import { TimeoutError } from "../errors/errors.js";
import { sleep } from "../transport/timeout.js";
import { waitBefore } from "./interval.js";
import {
  conclude,
  lookAgain,
  type Look,
  type Over,
  type Stage,
} from "./look.js";
import { readPercent } from "./operation-state.js";
import { refuse, type Site } from "./places.js";
import type {
  CheckOptions,
  OperationProgress,
  OperationStatus,
  WaitOptions,
} from "./polling.js";
import { writeToken } from "./token.js";

const MAX_POLLS = 10_000;

/** With less time than that, another look is no use. */
const LEAST_FOR_A_LOOK_MS = 100;

/** `setTimeout` fires at once for anything longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** An operation that is under way, and goes on by itself. */
export class RunningOperation<Final> {
  readonly #site: Site;
  readonly #options: CallOptions;
  readonly #begin: () => Promise<Stage>;
  #latest: Promise<Stage> | undefined;

  /** `options` are those of every look; `begin` gives what is known so far. */
  constructor(site: Site, options: CallOptions, begin: () => Promise<Stage>) {
    this.#site = site;
    this.#options = options;
    this.#begin = begin;
  }

  /**
   * Waits until the operation is done, and gives what it made. Each look at it is
   * a call of its own, with its own retries; after an error, another `wait` goes
   * on.
   *
   * @throws {ApiError} the operation failed or was cancelled
   * (`isFailedOperation`), or a look was refused.
   * @throws {TimeoutError} it is not done within `timeoutMs`.
   * @throws {AbortError} the signal was aborted; the operation goes on.
   * @throws {DecodeError} an answer does not say where to go on, or names
   * another origin, or there were too many looks.
   */
  async wait(options: WaitOptions = {}): Promise<Final> {
    const { onProgress, timeoutMs = Infinity } = options;
    const { maxPolls = MAX_POLLS } = options;
    const end = performance.now() + timeoutMs;
    let stage = await this.#stage();
    for (let polls = 0; ; polls++) {
      if ("result" in stage) return stage.result as Final;
      if (stage.state.phase !== "running") {
        stage = await this.#conclude(stage, this.#within(options, end));
        continue;
      }
      if (polls >= maxPolls && stage.answer) {
        const problem = `it is not done after ${maxPolls} looks`;
        throw refuse(problem, stage.answer, this.#site);
      }
      await this.#pause(stage, { ...options, polls, end });
      stage = await this.#look(stage, this.#within(options, end));
      onProgress?.(toProgress(stage, polls + 1));
    }
  }

  /**
   * Looks once, without waiting.
   *
   * @throws {ApiError} as all that `wait` throws: the operation failed.
   */
  async check(options: CheckOptions = {}): Promise<OperationStatus<Final>> {
    const call = this.#within(options, Infinity);
    const stage = await this.#stage();
    if ("result" in stage) return { done: true, result: stage.result as Final };
    const look =
      stage.state.phase === "running" ? await this.#look(stage, call) : stage;
    if (look.state.phase === "running") {
      const progress = toProgress(look, 1);
      return { done: false, progress, retryAfterMs: look.askedMs };
    }
    const { result } = await this.#conclude(look, call);
    return { done: true, result: result as Final };
  }

  /**
   * The operation as text that can be kept, from which `resumeOperation` goes on,
   * also in another process; `undefined` once it is done. It holds addresses of
   * the API, and no credential.
   */
  async token(): Promise<string | undefined> {
    const stage = await this.#stage();
    return "result" in stage ? undefined : writeToken(stage.ticket);
  }

  #stage(): Promise<Stage> {
    return (this.#latest ??= this.#begin());
  }

  async #look(before: Look, options: CallOptions): Promise<Look> {
    const look = await lookAgain(before, this.#site, options);
    this.#latest = Promise.resolve(look);
    return look;
  }

  async #conclude(look: Look, options: CallOptions): Promise<Over> {
    const over = await conclude(look, this.#site, options);
    this.#latest = Promise.resolve(over);
    return over;
  }

  #within({ signal, headers, retry }: CheckOptions, end: number): CallOptions {
    const left = Math.max(0, end - performance.now());
    return {
      ...this.#options,
      ...(signal && { signal }),
      ...(headers && { headers }),
      ...(retry && { retry }),
      ...(left < Infinity && { totalTimeoutMs: left }),
    };
  }

  /**
   * A wait that the server asks for is never cut short; where it would end too
   * late, there is no point in it. One of our own leaves time for a last look.
   */
  async #pause(
    { askedMs, answer }: Look,
    { polls, end, ...options }: WaitOptions & { polls: number; end: number },
  ): Promise<void> {
    const { signal = this.#options.signal, timeoutMs } = options;
    const { id: operationId, longRunning } = this.#site.operation;
    const context = { operationId, attempts: polls };
    const { intervalMs = longRunning.intervalMs } = options;
    const wanted = answer ? waitBefore({ askedMs, intervalMs, polls }) : 0;
    const left = end - performance.now();
    const isLate = wanted >= left;
    const message = `the operation is not done within ${timeoutMs} ms`;
    if (isLate && (askedMs !== undefined || left < LEAST_FOR_A_LOOK_MS)) {
      throw new TimeoutError(message, context);
    }
    const ms = isLate ? Math.max(left / 2, left - 1_000) : wanted;
    await sleep(Math.min(ms, LONGEST_TIMER), signal, context);
    if (performance.now() >= end) throw new TimeoutError(message, context);
  }
}

function toProgress({ ticket, state, answer }: Look, polls: number) {
  const progress: OperationProgress = {
    polls,
    state: state.word,
    percent: readPercent(answer?.data),
    body: answer?.data,
    token: writeToken(ticket),
  };
  return progress;
}
