import type { ApiError } from "./errors/errors.js";
import type { Sent } from "./transport/kept-secrets.js";

/** A result, and the response it came in. */
export interface Answer<Result> {
  readonly data: Result;
  /** Its body has been read; status, headers and URL are there. */
  readonly response: Response;
  readonly status: number;
  /**
   * The media type of the response, in lower case and without parameters; empty
   * if it names none.
   */
  readonly contentType: string;
}

/** How a call ended, if it did not fail. */
export interface Reply<Outcome> {
  readonly answer: Outcome;
  /** Set where the answer has no data to give: what `await` throws then. */
  readonly refusal?: ApiError;
  /** What it answers, with its proofs; no caller sees it. */
  readonly sent?: Sent | undefined;
}

/**
 * The result of a call that is under way: a promise of the data, from which the
 * whole response can be had. The request is sent at once, whether or not
 * anything waits for it, and only once.
 *
 * A 304 (Not Modified) that is documented beside another success has no data:
 * `await` throws it as an `ApiError`, and `withResponse()` gives it.
 */
export class ApiPromise<
  Result,
  Outcomes = Answer<Result>,
> implements Promise<Result> {
  readonly #reply: PromiseLike<Reply<Answer<unknown>>>;

  /** Something that is only like a promise may begin when it is waited for. */
  constructor(reply: PromiseLike<Reply<Answer<unknown>>>) {
    this.#reply = reply;
  }

  get [Symbol.toStringTag](): string {
    return "ApiPromise";
  }

  /**
   * The data, and the response that it came in; where several outcomes are
   * documented, `status` tells them apart.
   */
  withResponse(): Promise<Outcomes> {
    return Promise.resolve(this.#reply).then(
      ({ answer }) => answer as Outcomes,
    );
  }

  then<Fulfilled = Result, Rejected = never>(
    onFulfilled?: ((data: Result) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((error: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return Promise.resolve(this.#reply)
      .then(({ answer, refusal }) => {
        if (refusal) throw refusal;
        return answer.data as Result;
      })
      .then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((error: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Result | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Result> {
    return this.then().finally(onFinally);
  }
}
