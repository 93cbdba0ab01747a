import type { Payload } from "./bodies/body.js";
import type { CallOptions } from "./call-options.js";
import type { Settings } from "./client.js";
import { WIRE } from "./conversion.js";
import { ArgumentError } from "./errors/errors.js";
import type { AnyOperation, InternalValues } from "./operation.js";
import { AT } from "./paging/page-url.js";
import { addCookie } from "./parameters/add-cookie.js";
import { sortArguments, type SortedArguments } from "./parameters/arguments.js";
import { setHeader, setHeaders, writeHeaders } from "./parameters/header.js";
import { writePath } from "./parameters/path.js";
import { writeQuery } from "./parameters/query.js";
import type { Route } from "./route.js";

/** What is called, and with what. */
export interface Invocation {
  readonly settings: Settings;
  readonly operation: AnyOperation;
  readonly params: unknown;
  /** Parameters that the connection fills. */
  readonly own: InternalValues | undefined;
  readonly options: CallOptions;
}

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
  invocation: Invocation,
  route: Route,
): PreparedCall {
  const { settings, params, options, own } = invocation;
  const called = options[WIRE]?.(invocation.operation) ?? invocation.operation;
  const operation = settings.options.validate?.(called) ?? called;
  const { codec, id } = operation;
  try {
    const sent = codec ? codec.encode(params, invocation) : params;
    const values = sortArguments(operation, sent, own?.filled);
    const url =
      options[AT] ??
      route.baseUrl + writeTarget(operation, route, values, options);
    route.headers ??= baseHeaders(settings, operation);
    const headers = writeHead(route.headers, operation, values, options);
    const payload = writeBody(operation, values.body, headers, options);
    return { operation, url, headers, payload };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const { message, cause } = error;
    throw new ArgumentError(`[${id}] ${message}`, { cause });
  }
}

/** Path and query. */
function writeTarget(
  { path: template }: AnyOperation,
  route: Route,
  values: SortedArguments,
  { extra }: CallOptions,
): string {
  const path = writePath(template, values.path, route);
  for (const [name, value] of Object.entries(extra?.query ?? {})) {
    values.query.push({ name, value, parameter: { in: "query" } });
  }
  const query = writeQuery(values.query);
  // A template may have a fixed query of its own; no value brings a question mark.
  return path + (query && (path.includes("?") ? "&" : "?") + query);
}

function writeBody(
  { body, method }: AnyOperation,
  value: unknown,
  headers: Headers,
  options: CallOptions,
): Payload | undefined {
  const undocumented = options.extra?.body;
  const payload = body
    ? body.write({ body, value, headers, options })
    : undocumented && JSON.stringify(undocumented);
  if (payload === undefined) return undefined;
  if (/^(GET|HEAD)$/.test(method)) {
    throw new ArgumentError(`fetch sends no body with ${method}`);
  }
  if (!body) headers.set("content-type", "application/json");
  return payload;
}

/** What does not change from call to call is checked once. */
function baseHeaders(
  settings: Settings,
  { accept, result = "json" }: AnyOperation,
): Headers {
  const headers = new Headers();
  const type = accept ?? (result === "json" && "application/json");
  if (type !== false) headers.set("accept", type);
  setHeaders(headers, settings.headers);
  return headers;
}

function writeHead(
  base: Headers,
  { body, idempotencyKey }: AnyOperation,
  { header, cookie }: SortedArguments,
  { headers: own, extra, idempotencyKey: key }: CallOptions,
): Headers {
  const isAsAlways = !(body ?? idempotencyKey ?? own ?? extra ?? key);
  // nobody writes to headers that calls share: `Headers` are slow to copy
  if (isAsAlways && !header.length && !cookie.length) return base;
  const headers = new Headers(base);
  writeHeaders(headers, header);
  setHeaders(headers, own);
  setHeaders(headers, extra?.headers);
  for (const argument of cookie) {
    addCookie(headers, argument.parameter.write?.(argument));
  }
  const name = idempotencyKey ?? "idempotency-key";
  if (key !== undefined) setHeader(headers, name, key);
  else if (idempotencyKey !== undefined && !headers.has(name)) {
    headers.set(name, crypto.randomUUID());
  }
  return headers;
}
