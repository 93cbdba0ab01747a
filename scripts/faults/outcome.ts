import {
  ApiError,
  ConnectorError,
  DecodeError,
} from "../../generators/runtime/errors/errors.ts";

/** How a call ended. */
export interface CallEnding {
  /**
   * `ok` for what a server that works would have given, else the data; `3 items` of a stream; the code of an error with
   * its status and what kept it from being tried again: `api_error 503 (not_idempotent)`.
   */
  readonly outcome: string;
  /** What an error says. */
  readonly attempts: number;
  readonly error?: unknown;
}

/** Makes a call, and says in short how it ended. */
export async function describeOutcome(
  call: () => PromiseLike<unknown>,
): Promise<CallEnding> {
  let items = 0;
  try {
    const data = await call();
    if (!isStream(data)) return { outcome: describeData(data), attempts: 1 };
    for await (const _ of data) items++;
    return { outcome: `${items} items`, attempts: 1 };
  } catch (error) {
    const got = items > 0 ? `${items} items then ` : "";
    const attempts = error instanceof ConnectorError ? error.attempts : 0;
    return { outcome: got + describeError(error), attempts, error };
  }
}

function isStream(data: unknown): data is AsyncIterable<unknown> {
  return (
    typeof data === "object" && data !== null && Symbol.asyncIterator in data
  );
}

function describeData(data: unknown): string {
  const isGood =
    typeof data === "object" && data !== null && "ok" in data && data.ok;
  return isGood === true ? "ok" : (JSON.stringify(data) ?? "nothing");
}

function describeError(error: unknown): string {
  if (!(error instanceof ConnectorError)) return String(error);
  const { code, notRetried } = error;
  const hasStatus = error instanceof ApiError || error instanceof DecodeError;
  const status = hasStatus ? ` ${error.status}` : "";
  return `${code}${status}${notRetried ? ` (${notRetried})` : ""}`;
}
