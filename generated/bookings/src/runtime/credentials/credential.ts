import type { Connection } from "../connection.js";
import type { ErrorContext } from "../errors/errors.js";
import type { AddSecrets, AnyOperation } from "../operation.js";
import type {
  ApiRequest,
  SentRequest,
  SignedRequest,
} from "../transport/request.js";

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

/** What the requests of one call have in common behind the interceptors. */
export interface Delivery extends ErrorContext {
  readonly addSecrets: AddSecrets | undefined;
  readonly operation: Pick<AnyOperation, "outcomes">;
  readonly settings: Connection;
  readonly route: {
    readonly credentials: readonly Credential[];
    readonly renewal: Renewal | undefined;
  };
  /** Default: `globalThis.fetch`. */
  readonly fetch: typeof globalThis.fetch | undefined;
  /** Whether a credential was renewed. */
  renewed?: boolean;
  /** Starts the time of a try, when it is really sent. */
  begin: (timeoutMs?: number) => void;
  /** What was sent last, with its proofs; nobody else sees it. */
  sent?: SentRequest;
}

/**
 * Sends a request of a call with its proofs, and what was refused once more with
 * fresh ones.
 */
export type Renewal = (
  call: Delivery,
  request: ApiRequest,
) => Promise<Response>;
