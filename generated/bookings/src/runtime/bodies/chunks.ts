import { onAbort, toAbortError } from "../transport/abort.js";
import { NetworkError, type AbortError } from "../errors/errors.js";
import type { Reading } from "../responses/reader.js";

/** A body that is read while it arrives, once. */
export interface OpenBody {
  /**
   * The next bytes; `undefined` when there are no more. Nothing is read ahead.
   *
   * @throws {NetworkError} if the body breaks off.
   * @throws {AbortError} if the caller's signal was aborted.
   */
  read(): Promise<Uint8Array | undefined>;
  /** Gets rid of the rest, and with it of the connection. */
  close(): void;
}

/** Opens a body. Whatever ends the reading leaves no listener behind. */
export function openBody(
  response: Response,
  { context, signal }: Reading,
): OpenBody {
  const reader = response.body?.getReader();
  let aborted: AbortError | undefined;
  const cancel = () => void reader?.cancel().catch(() => undefined);
  const abort = (reason: unknown) => {
    aborted = toAbortError(reason, context);
    cancel();
  };
  // at once, because an abort ends a body that nobody has begun to read, too
  const unsubscribe = onAbort(signal, abort);
  if (signal?.aborted) abort(signal.reason);
  const close = () => {
    unsubscribe();
    cancel();
  };
  const next = async () => {
    try {
      return await reader?.read();
    } catch (cause) {
      close();
      const message = "the response broke off";
      throw aborted ?? new NetworkError(message, context, { cause });
    }
  };
  const read = async () => {
    const bytes = (await next())?.value;
    if (aborted) throw aborted;
    if (!bytes) close();
    return bytes;
  };
  return { read, close };
}
