import { ArgumentError } from "../errors/errors.js";

/**
 * What an URL tells: the `state` of an operation, its `result` once there is
 * one, or the state of the `resource` that it is about.
 */
export type Watch = "state" | "result" | "resource";

/** What has to be known to go on with an operation. */
export interface Ticket {
  /** Id of the operation that was called. */
  readonly operation: string;
  readonly watch: Watch;
  /** Absolute. */
  readonly url: string;
  /** Where the result is once it is there, if that is known. */
  readonly result?: string;
}

const WATCHES: readonly unknown[] = ["state", "result", "resource"];

/** An operation that is under way, as text that can be kept. */
export function writeToken({ operation, watch, url, result }: Ticket): string {
  return JSON.stringify({ operation, watch, url, result });
}

/**
 * @throws {ArgumentError} if the text is not what {@link writeToken} makes, or
 * of another operation.
 */
export function readToken(text: string, id: string): Ticket {
  const value = parse(text);
  if (typeof value === "object" && value && isTicket(value)) {
    if (value.operation === id) return value;
    throw new ArgumentError(`[${id}] the token is one of another operation`);
  }
  const problem = "the token is none that this connector gave";
  throw new ArgumentError(`[${id}] ${problem}`);
}

function isTicket(value: object): value is Ticket {
  const { operation, watch, url, result } = value as Partial<
    Record<string, unknown>
  >;
  return (
    typeof operation === "string" &&
    WATCHES.includes(watch) &&
    typeof url === "string" &&
    (result === undefined || typeof result === "string")
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
