import { causesOf, findFailureCode } from "../retry/network-failure.js";

/**
 * A platform's error, or only its code where it quotes more than an error should:
 * the query of the URL that it failed for, in which an API key may be, or what a
 * server sent.
 */
export function safeCause(error: unknown): unknown {
  const quoting = causesOf(error).find(
    (cause) =>
      "data" in cause ||
      [cause.message, ...Object.values(cause)].some(hasQuery),
  );
  if (!quoting) return error;
  const code = findFailureCode(error);
  const { name } = quoting;
  return Object.assign(new Error("it may quote a secret"), { code, name });
}

function hasQuery(text: unknown): boolean {
  return typeof text === "string" && /:\/\/\S*\?/.test(text);
}
