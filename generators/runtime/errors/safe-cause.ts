import { findFailureCode } from "../retry/network-failure.js";

/**
 * A platform's error, or only its code where it quotes more than an error should:
 * the query of the URL that it failed for, in which an API key may be, or what a
 * server sent.
 */
export function safeCause(error: unknown): unknown {
  let current = error;
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    const texts = [current.message, ...Object.values(current)];
    if ("data" in current || texts.some(hasQuery)) {
      const code = findFailureCode(error);
      const { name } = current;
      return Object.assign(new Error("it may quote a secret"), { code, name });
    }
    current = current.cause;
  }
  return error;
}

function hasQuery(text: unknown): boolean {
  return typeof text === "string" && /:\/\/\S*\?/.test(text);
}
