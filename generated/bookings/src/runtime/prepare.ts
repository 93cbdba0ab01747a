import { sortArguments, type SortedArguments } from "./parameters/arguments.js";
import { encodeBody, type EncodedBody, type Payload } from "./bodies/body.js";
import type { CallOptions } from "./call-options.js";
import type { Settings } from "./client.js";
import { WIRE } from "./conversion.js";
import { writeCookies } from "./parameters/cookie.js";
import { baseUrlOf } from "./environment.js";
import { ArgumentError } from "./errors/errors.js";
import { setHeader, setHeaders, writeHeaders } from "./parameters/header.js";
import type { AnyOperation } from "./operation.js";
import { AT } from "./paging/page-url.js";
import { writePath } from "./parameters/path.js";
import { writeQuery } from "./parameters/query.js";
import { isRecord } from "./parameters/style.js";

/** A call, written down: what every try of it sends, before its credential. */
export interface PreparedCall {
  readonly operation: AnyOperation;
  readonly url: string;
  readonly headers: Headers;
  readonly payload: Payload | undefined;
}

/**
 * Writes a call down.
 *
 * @throws {ArgumentError} if it cannot be; nothing has been sent then.
 */
export function prepareCall(
  settings: Settings,
  called: AnyOperation,
  params: unknown,
  options: CallOptions,
): PreparedCall {
  const plain = options[WIRE] ? withoutCodec(called) : called;
  const operation = settings.validate?.(plain) ?? plain;
  try {
    const { codec } = operation;
    const sent = codec ? codec.encode(params) : params;
    const values = sortArguments(operation, sent);
    const url = options[AT] ?? writeUrl(settings, operation, values, options);
    const headers = collectHeaders(settings, operation, values, options);
    const body = writeBody(operation, values.body, options);
    if (body) describeBody(headers, body);
    return { operation, url, headers, payload: body?.payload };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const message = `[${operation.id}] ${error.message}`;
    throw new ArgumentError(message, { cause: error.cause });
  }
}

function withoutCodec({ codec: _, ...operation }: AnyOperation): AnyOperation {
  return operation;
}

function writeUrl(
  settings: Settings,
  operation: AnyOperation,
  values: SortedArguments,
  options: CallOptions,
): string {
  const path = writePath(operation.path, values.path);
  const query = writeQuery(values.query, options.extra?.query);
  const baseUrl = baseUrlOf(settings, operation);
  // A template may have a fixed query of its own; no value brings a question mark.
  return baseUrl + path + (query && (path.includes("?") ? "&" : "?") + query);
}

function writeBody(
  operation: AnyOperation,
  value: unknown,
  options: CallOptions,
): EncodedBody | undefined {
  const extra = options.extra?.body;
  const whole = extra ? merge(value, extra) : value;
  const body = encodeBody(operation.body, whole, options);
  if (body && (operation.method === "GET" || operation.method === "HEAD")) {
    throw new ArgumentError(`fetch sends no body with ${operation.method}`);
  }
  return body;
}

/** A header that the caller gave is left as it is. */
function describeBody(
  headers: Headers,
  { contentType, contentLength }: EncodedBody,
): void {
  if (!headers.has("content-type")) {
    setHeader(headers, "content-type", contentType);
  }
  if (contentLength !== undefined && !headers.has("content-length")) {
    setHeader(headers, "content-length", String(contentLength));
  }
}

function merge(
  value: unknown = {},
  extra: Readonly<Record<string, unknown>>,
): unknown {
  if (!isRecord(value)) {
    throw new ArgumentError("extra.body needs a body that is an object");
  }
  // fromEntries defines each property, so that `__proto__` is data
  return Object.fromEntries([
    ...Object.entries(value),
    ...Object.entries(extra),
  ]);
}

function collectHeaders(
  settings: Settings,
  operation: AnyOperation,
  values: SortedArguments,
  options: CallOptions,
): Headers {
  const headers = new Headers();
  const { accept, result = "json" } = operation;
  if (accept ?? result === "json") {
    headers.set("accept", accept ?? "application/json");
  }
  setHeaders(headers, settings.headers);
  writeHeaders(headers, values.header);
  setHeaders(headers, options.headers);
  setHeaders(headers, options.extra?.headers);
  writeCookies(headers, values.cookie);
  return headers;
}
