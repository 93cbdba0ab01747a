import type { Payload } from "../bodies/body.js";
import type { AnyOperation } from "../operation.js";
import type { SecretsKeeper, Sent } from "./kept-secrets.js";

/** One try of a call. */
export interface ApiRequest {
  /** `pets.get` */
  readonly operationId: string;
  /** The literal of the operation: path template, limits, deprecation. */
  readonly operation: AnyOperation;
  /**
   * The security schemes that will prove who is calling; empty where the
   * operation asks for none.
   */
  readonly schemes: readonly string[];
  /** 1 for the first try. */
  readonly attempt: number;
  readonly method: string;
  /** Must stay within the origin of the client's environment. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Payload | undefined;
  /** Aborted by the caller's signal and by the timeout of the try. */
  readonly signal: AbortSignal;
  /**
   * When the whole call has to be done, as `performance.now()` tells the time;
   * `Infinity` without a total time limit. Whoever makes a request wait gives up
   * at once where the wait would end later.
   */
  readonly deadline: number;
  /**
   * Takes out of a text, such as a header of the response, what nobody should
   * see of this call and the server may quote: credentials, secret options, and
   * what callers set in headers. Credentials are known once `next` was called.
   */
  readonly hide?: ((text: string) => string) | undefined;
}

/** A request with its proofs, as it is sent; nobody but they see it. */
export interface SignedRequest extends ApiRequest, SecretsKeeper {}

/** The same, once it was sent. */
export interface SentRequest extends SignedRequest, Sent {
  readonly headers: Headers;
}
