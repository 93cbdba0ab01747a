import type { Payload } from "../bodies/body.js";
import type { ErrorContext } from "../errors/errors.js";

/** One try of a call. */
export interface ApiRequest {
  /** `pets.get` */
  readonly operationId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly method: string;
  /** Must stay within the origin of the client's environment. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Payload | undefined;
  /** Aborted by the caller's signal and by the timeout of the try. */
  readonly signal: AbortSignal;
}

/** What an error says of the request that it ended. */
export function contextOf(request: ApiRequest): ErrorContext {
  return { operationId: request.operationId, attempts: request.attempt };
}
