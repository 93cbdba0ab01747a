import type { ApiRequest } from "../request.js";

/**
 * Proof of who is calling, for one security scheme of the API. It keeps its
 * secret to itself: printing it, or turning it into JSON, shows the scheme
 * alone.
 */
export interface Credential<Scheme extends string = string> {
  /** The scheme's key in the API description. */
  readonly scheme: Scheme;
  /** Adds the secret to one request; asked anew for every try. */
  readonly authorize: (request: ApiRequest) => void | Promise<void>;
}

/** A secret, or where to get it; a function is asked for every request. */
export type Secret = string | (() => string | Promise<string>);
