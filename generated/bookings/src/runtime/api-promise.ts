/** A result, and the response it came in. */
export interface Answer<Result> {
  readonly data: Result;
  /** Its body has been read; status, headers and URL are there. */
  readonly response: Response;
}

/**
 * The result of a call that is under way: a promise of the data, from which the
 * whole response can be had. The request is sent at once, whether or not
 * anything waits for it, and only once.
 */
export class ApiPromise<Result> implements Promise<Result> {
  readonly #answer: Promise<Answer<Result>>;

  constructor(answer: Promise<Answer<Result>>) {
    this.#answer = answer;
  }

  get [Symbol.toStringTag](): string {
    return "ApiPromise";
  }

  /** The data, and the response that it came in. */
  withResponse(): Promise<Answer<Result>> {
    return this.#answer;
  }

  then<Fulfilled = Result, Rejected = never>(
    onFulfilled?: ((data: Result) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((error: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#answer
      .then((answer) => answer.data)
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
