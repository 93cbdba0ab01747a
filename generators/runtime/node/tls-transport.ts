import { Agent, request as open } from "node:https";
import type { ClientRequest } from "node:http";
import { Readable } from "node:stream";
import { createSecureContext, type SecureContext } from "node:tls";
import { findFailureCode } from "../retry/network-failure.js";
import { ArgumentError } from "../errors/errors.js";
import { toResponse } from "./tls-response.js";

/** PEM text, or bytes. */
export type CertificateText = string | Uint8Array;

/** The certificate that the client presents, and those that it trusts. */
export interface TlsOptions {
  /** The client's certificate, and those between it and the authority's. */
  readonly cert?: CertificateText | undefined;
  /** The private key of `cert`. */
  readonly key?: CertificateText | undefined;
  /** Certificate and key in one file (PKCS #12), in place of `cert` and `key`. */
  readonly pfx?: Uint8Array | undefined;
  /** Of `key` or `pfx`. */
  readonly passphrase?: string | undefined;
  /** Authorities to trust for the server's certificate. Default: Node's own. */
  readonly ca?: CertificateText | readonly CertificateText[] | undefined;
  /** Connections at a time. Default: no limit. */
  readonly maxSockets?: number | undefined;
}

/**
 * A `fetch` that presents a certificate (mutual TLS), which Node's own cannot do
 * without a package. It keeps connections alive, streams bodies both ways, and
 * decodes what `fetch` decodes. It is for https only, and follows no redirect,
 * whatever `redirect` says: a connector follows its own.
 *
 * ```ts
 * const transport = tlsTransport({ cert, key });
 * ```
 *
 * @throws {ArgumentError} if certificate, key and passphrase do not go together.
 */
export function tlsTransport(options: TlsOptions): typeof globalThis.fetch {
  const { maxSockets = Infinity } = options;
  const secureContext = makeContext(options);
  const agent = new Agent({ keepAlive: true, maxSockets, secureContext });
  return async (input, { signal: given, ...init } = {}) => {
    const request = new Request(input, init);
    const signal = given ?? (input instanceof Request ? input.signal : null);
    signal?.throwIfAborted();
    if (!request.url.startsWith("https:")) {
      throw new TypeError("a certificate is presented over https only");
    }
    return exchange(request, sizeOf(init.body), { agent, signal });
  };
}

function makeContext(options: TlsOptions): SecureContext {
  const { ca, pfx, ...own } = options;
  const toBuffer = (text: CertificateText) =>
    typeof text === "string" ? text : Buffer.from(text);
  try {
    return createSecureContext({
      ...(own.cert !== undefined && { cert: toBuffer(own.cert) }),
      ...(own.key !== undefined && { key: toBuffer(own.key) }),
      ...(pfx && { pfx: Buffer.from(pfx) }),
      ...(own.passphrase !== undefined && { passphrase: own.passphrase }),
      ...(ca !== undefined && { ca: [ca].flat().map(toBuffer) }),
    });
  } catch (error) {
    const code = findFailureCode(error) ?? "unknown";
    throw new ArgumentError(`the certificate cannot be used: ${code}`);
  }
}

/** Bytes of a body, where they are known; a stream is sent in chunks. */
function sizeOf(body: RequestInit["body"]): number | undefined {
  if (typeof body === "string") return Buffer.byteLength(body);
  if (body instanceof URLSearchParams) return Buffer.byteLength(String(body));
  if (body instanceof Blob) return body.size;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body)
    ? body.byteLength
    : undefined;
}

interface Wiring {
  readonly agent: Agent;
  readonly signal: AbortSignal | null;
}

/**
 * Resolves with the head of the response. The signal is heeded until its body
 * has ended, and no longer.
 */
function exchange(
  request: Request,
  size: number | undefined,
  { agent, signal }: Wiring,
): Promise<Response> {
  const { method, url } = request;
  const headers = headersOf(request, size);
  return new Promise((resolve, reject) => {
    const outgoing = open(url, { agent, method, headers });
    const abort = () => outgoing.destroy(toError(signal?.reason));
    signal?.addEventListener("abort", abort, { once: true });
    const fail = (error: unknown) =>
      reject(signal?.aborted ? signal.reason : toFailure(error));
    outgoing.on("error", fail);
    outgoing.on("close", () => {
      signal?.removeEventListener("abort", abort);
      fail(new Error("the connection was closed"));
    });
    outgoing.on("response", (incoming) => {
      try {
        const readReason = () => (signal?.aborted ? signal.reason : undefined);
        resolve(toResponse(incoming, request, readReason));
      } catch (error) {
        outgoing.destroy();
        fail(error);
      }
    });
    sendBody(request, outgoing);
  });
}

function headersOf(
  { headers: given, method, body }: Request,
  size: number | undefined,
): Record<string, string> {
  const headers = new Headers(given);
  if (!headers.has("accept")) headers.set("accept", "*/*");
  if (!headers.has("accept-encoding")) {
    headers.set("accept-encoding", "br, gzip, deflate");
  }
  const length = size ?? (body ? undefined : sizeOfNothing(method));
  if (length !== undefined && !headers.has("content-length")) {
    headers.set("content-length", String(length));
  }
  return Object.fromEntries(headers);
}

/** Methods that usually have a body say that there is none (RFC 9110, 8.6). */
function sizeOfNothing(method: string): number | undefined {
  return /^(POST|PUT|PATCH)$/.test(method) ? 0 : undefined;
}

function sendBody({ body }: Request, outgoing: ClientRequest): void {
  if (!body) {
    outgoing.end();
    return;
  }
  const source = fromStream(body);
  source.on("error", (error) => outgoing.destroy(error));
  outgoing.on("close", () => source.destroy());
  source.pipe(outgoing);
}

/** Pulls from a stream, and cancels it when the request is over. */
function fromStream(body: ReadableStream<Uint8Array>): Readable {
  const reader = body.getReader();
  return new Readable({
    read() {
      reader.read().then(
        ({ done, value }) => this.push(done ? null : value),
        (error: unknown) => this.destroy(toError(error)),
      );
    },
    destroy(error, callback) {
      reader.cancel(error).catch(() => undefined);
      callback(error);
    },
  });
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("it was cut off");
}

/** As `fetch` fails, but for the bytes that were received, which Node adds. */
function toFailure(cause: unknown): TypeError {
  if (cause instanceof Error && "rawPacket" in cause) delete cause.rawPacket;
  return new TypeError("fetch failed", { cause });
}
