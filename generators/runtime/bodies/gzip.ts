import type { Payload } from "./body.js";
import type { Interceptor } from "../transport/interceptor.js";
import type { ApiRequest } from "../transport/request.js";

export interface GzipOptions {
  /** Bodies that are known to be smaller are sent as they are. Default: 1024. */
  readonly minBytes?: number | undefined;
  /** Ids of the operations whose bodies are compressed. Default: all. */
  readonly operations?: readonly string[] | undefined;
}

/**
 * Compresses request bodies (`Content-Encoding: gzip`). Only for servers that
 * are known to take it: a request cannot ask (RFC 9110, section 8.4).
 *
 * ```ts
 * createPetstore({ interceptors: [gzip({ operations: ["pets.import"] })] });
 * ```
 */
export function gzip({
  minBytes = 1024,
  operations,
}: GzipOptions = {}): Interceptor {
  return (next) => async (request) => {
    const { body, headers, operationId } = request;
    const isWanted = operations?.includes(operationId) ?? true;
    if (body === undefined || !isWanted || headers.has("content-encoding")) {
      return next(request);
    }
    if ((sizeOf(body) ?? Infinity) < minBytes) return next(request);
    return next(await compress(request, body));
  };
}

/** Bytes, if they are known. */
function sizeOf(body: Payload): number | undefined {
  if (body instanceof Blob) return body.size;
  if (typeof body === "string") return body.length;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body)
    ? body.byteLength
    : undefined;
}

/** A stream stays one; everything else can still be sent again. */
async function compress(
  request: ApiRequest,
  body: Payload,
): Promise<ApiRequest> {
  const headers = new Headers(request.headers);
  headers.set("content-encoding", "gzip");
  headers.delete("content-length");
  const plain = new Response(body).body;
  const packed = plain?.pipeThrough(new CompressionStream("gzip"));
  if (!packed || body instanceof ReadableStream) {
    return { ...request, headers, body: packed };
  }
  return { ...request, headers, body: await new Response(packed).blob() };
}
