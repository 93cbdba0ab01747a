import { findFailureCode } from "../retry/network-failure.js";
import { StoreError } from "../stores/store-error.js";

/**
 * What is left of a foreign error to be the cause of ours: its name, its code and
 * where it was thrown. Who has a secret in hand quotes it easily, and platforms
 * do: `Headers.set: "…" is an invalid header value`.
 */
export function withoutMessage(error: unknown): Error {
  const left = new Error("its message is left out, as it may quote a secret");
  if (!(error instanceof Error)) return left;
  // Says where and why; it never quotes a value.
  if (error instanceof StoreError) return error;
  const { name, message, stack = "" } = error;
  if (/^\w{1,60}$/.test(name)) left.name = name;
  const code = findFailureCode(error);
  if (code && /^\w{1,60}$/.test(code)) Object.assign(left, { code });
  const frames = stack
    .slice(stack.lastIndexOf(message) + message.length)
    .split("\n")
    .filter((line) => /^ +at .+:\d+:\d+\)?$/.test(line));
  left.stack = [`${left.name}: ${left.message}`, ...frames].join("\n");
  return left;
}
