import type { Connection } from "../connection.js";
import type { Next } from "../transport/interceptor.js";
import type { ApiRequest, SignedRequest } from "../transport/request.js";

/**
 * Proof of who is calling, for one security scheme of the API. It keeps its
 * secret to itself: printing it, or turning it into JSON, shows the scheme
 * alone.
 */
export interface Credential<Scheme extends string = string> {
  /** The scheme's key in the API description. */
  readonly scheme: Scheme;
  /**
   * Adds the proof to one request, and keeps its secrets (`keepSecrets`); asked
   * anew for every try.
   */
  readonly authorize: (
    request: SignedRequest,
    connection: Connection,
  ) => void | Promise<void>;
  /**
   * Asked of the first response to a call, of any status: whether it refuses the
   * proof in the request, and there is a fresh one now. The request is then sent
   * once more. It leaves the response's body unread, or reads a clone of it.
   */
  readonly renew?: (
    request: ApiRequest,
    response: Response,
    connection: Connection,
  ) => Promise<boolean>;
  /** Asks `renew`, and sends again: `renewOnce`. Set where there is `renew`. */
  readonly renewal?: Renewal;
  /** Whether it is good for all of these scopes. Default: for any. */
  readonly covers?: (scopes: readonly string[]) => boolean;
  /** Sends the requests that need the credential, where the proof lies there. */
  readonly fetch?: typeof globalThis.fetch;
}

/** A secret, or where to get it; a function is asked for every request. */
export type Secret = string | (() => string | Promise<string>);

/** A request with its proofs, and what it was answered with. */
export interface SignedExchange {
  readonly sent: ApiRequest;
  readonly response: Response;
}

/** What sends the requests of one call. */
export interface RenewalParts {
  readonly credentials: readonly Credential[];
  readonly connection: Connection;
  readonly exchange: (request: ApiRequest) => Promise<SignedExchange>;
}

/** Sends the requests of one call, and what was refused once more. */
export type Renewal = (parts: RenewalParts) => Next;
