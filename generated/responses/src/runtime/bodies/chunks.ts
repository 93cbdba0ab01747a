import { onAbort, toAbortError } from "../transport/abort.js";
import { NetworkError, type AbortError } from "../errors/errors.js";
import { charsetOf, type Reading } from "../responses/reader.js";

/**
 * The bytes of a body as they arrive. Whoever leaves the loop, and the caller's
 * signal, cancel the rest. Can be read once.
 */
export function readChunks(
  response: Response,
  { context, signal }: Reading,
): AsyncGenerator<Uint8Array, void> {
  const reader = response.body?.getReader();
  const cancel = () => void reader?.cancel().catch(() => undefined);
  let aborted: AbortError | undefined;
  const abort = (reason: unknown) => {
    aborted = toAbortError(reason, context);
    cancel();
  };
  // at once, because an abort ends a stream that nobody has begun to read, too
  const unsubscribe = onAbort(signal, abort);
  if (signal?.aborted) abort(signal.reason);

  async function* read(): AsyncGenerator<Uint8Array, void> {
    try {
      for (;;) {
        const next = await reader?.read();
        if (aborted) throw aborted;
        if (!next || next.done) return;
        yield next.value;
      }
    } catch (cause) {
      if (aborted) throw aborted;
      const message = "the response broke off";
      throw new NetworkError(message, context, { cause });
    } finally {
      unsubscribe();
      cancel();
    }
  }
  return read();
}

/** The text of a body as it arrives, in the charset that it says. */
export function readTexts(
  response: Response,
  reading: Reading,
): AsyncGenerator<string, void> {
  const chunks = readChunks(response, reading);
  const decoder = new TextDecoder(charsetOf(response.headers));

  async function* decode(): AsyncGenerator<string, void> {
    for await (const chunk of chunks) {
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }
  return decode();
}

/**
 * The parts of a text that arrives in pieces, each as soon as the separator
 * behind it is there; what stands behind the last one comes at the end.
 */
export async function* splitTexts(
  texts: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<string, void> {
  let pieces: string[] = [];
  for await (const text of texts) {
    const [first = "", ...parts] = text.split(separator);
    pieces.push(first);
    for (const part of parts) {
      yield pieces.join("");
      pieces = [part];
    }
  }
  yield pieces.join("");
}
