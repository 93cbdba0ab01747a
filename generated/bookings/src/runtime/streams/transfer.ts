import { ApiPromise, type Answer } from "../api-promise.js";
import { openBody } from "../bodies/chunks.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { Operation } from "../operation.js";
import { lengthOf, readLimitedBlob } from "../responses/limited-body.js";
import type { AnyRefusal } from "../responses/outcome.js";
import type { Reader, Reading } from "../responses/reader.js";
import { perform, type SendArguments } from "../send.js";
import { FETCH } from "../transport/fetch-option.js";
import { makeCounter, sendAsStream, type OnProgress } from "./progress.js";

/** Options of a call that sends bytes. */
export interface UploadOptions extends CallOptions {
  /**
   * Told how much of the request's body was handed over to be sent; a further
   * try begins anew. Where `fetch` cannot send streams, in browsers, it is told
   * only of the beginning and the end.
   */
  readonly onUploadProgress?: OnProgress | undefined;
}

/** In which form bytes are given: at once, or as they arrive. */
export type BytesForm = "blob" | "stream";

/** Options of a call that gives bytes. */
export interface DownloadOptions<
  Form extends BytesForm = BytesForm,
> extends CallOptions {
  /**
   * `stream`: the call resolves with a `ReadableStream` as soon as the headers
   * are there, and nothing is read ahead of who reads it; cancelling it closes
   * the connection. Default: `blob`, which has all in memory.
   */
  readonly as?: Form | undefined;
  /** Told how much has been read of the response's body, decoded. */
  readonly onDownloadProgress?: OnProgress | undefined;
}

/** Options of a call that sends and gives bytes. */
export interface TransferOptions<Form extends BytesForm = BytesForm>
  extends UploadOptions, DownloadOptions<Form> {}

/** A result whose bytes are given in a form. */
export type InForm<Result, Form extends BytesForm> = Form extends "stream"
  ? Result extends Blob
    ? ReadableStream<Uint8Array>
    : Result
  : Result;

/** The same for all that a call may end with. */
export type OutcomesInForm<All, Form extends BytesForm> = Form extends "stream"
  ? All extends { readonly data: Blob }
    ? Omit<All, "data"> & { readonly data: ReadableStream<Uint8Array> }
    : All
  : All;

/**
 * Calls an operation that sends or gives bytes: as a stream if the call wants
 * it, and with word of its progress.
 *
 * @throws what `send` throws, as a rejection. A stream fails with a
 * `NetworkError` if the response breaks off, and with an `AbortError`.
 */
export function transfer<
  Params,
  Result,
  Errors,
  All = Answer<Result>,
  Form extends BytesForm = "blob",
>(
  client: Client,
  operation: Operation<Params, Result, Errors, All>,
  ...[params, options = {}]: SendArguments<Params, TransferOptions<Form>>
): ApiPromise<
  InForm<Result, Form>,
  OutcomesInForm<Exclude<All, AnyRefusal>, Form>
> {
  const { onUploadProgress, onDownloadProgress, as } = options;
  const isRead = as === "stream" || onDownloadProgress;
  const called = isRead ? { ...operation, result: bytes(options) } : operation;
  const reply = perform(client.settings, called, params, {
    ...options,
    [FETCH]: sendAsStream(onUploadProgress),
  });
  return new ApiPromise(reply);
}

function bytes({ as, onDownloadProgress }: DownloadOptions): Reader {
  return {
    async read(response, reading) {
      const count = makeCounter(lengthOf(response), onDownloadProgress);
      const stream = toStream(response, reading, count);
      if (as === "stream") return stream;
      const { headers } = response;
      return readLimitedBlob(new Response(stream, { headers }), reading);
    },
  };
}

/** Reads only what it is asked for. */
function toStream(
  response: Response,
  reading: Reading,
  count: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const body = openBody(response, reading);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await body.read();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
        count(chunk?.length ?? 0);
      },
      cancel: () => body.close(),
    },
    { highWaterMark: 0 },
  );
}
