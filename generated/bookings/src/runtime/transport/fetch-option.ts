/**
 * An option of a call that wraps the `fetch` which sends its requests, and none
 * of those for tokens.
 */
export const FETCH: unique symbol = Symbol("fetch");

/** Without a `fetch` of the client's own it is `globalThis.fetch`. */
export type WrapFetch = (
  fetch: typeof globalThis.fetch | undefined,
) => typeof globalThis.fetch;
