import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One thing broken in a connector, as a slip of the pen would break it. */
export interface Mutation {
  readonly name: string;
  /** Whose connector. Default: the showcase's. */
  readonly fixture?: string;
  /** Relative to the connector. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: "exploded lists are joined",
    file: "src/runtime/parameters/query.ts",
    from: /encodeComponent\(text\)\)\s*\.join\("&"\)/,
    to: 'encodeComponent(text)).join(",")',
  },
  {
    name: "deepObject leaves out its brackets",
    file: "src/runtime/parameters/style.ts",
    from: 'prefix + encode("[") + name + encode("]")',
    to: "prefix + name",
  },
  {
    name: "path parameters are not encoded",
    file: "src/runtime/parameters/percent.ts",
    from: /return encodeURIComponent\((\w+)\)[^;]*;/,
    to: "return $1;",
  },
  {
    name: "secrets are not sent",
    file: "src/runtime/credentials/secret-header.ts",
    from: "request.headers.set(name, value);",
    to: "",
  },
  {
    name: "credentials are sent to actions that ask for none",
    fixture: "auth-unasked",
    file: "src/runtime/transport/authorize.ts",
    from: "if (auth.length === 0) return [];",
    to: "if (auth.length === 0) return [...settings.credentials.values()];",
  },
  {
    name: "an operation has another path",
    file: "src/operations/bookings.ts",
    from: 'path: "/bookings/{bookingId}",',
    to: 'path: "/booking/{bookingId}",',
  },
  {
    name: "an operation has another method",
    file: "src/operations/bookings.ts",
    from: 'method: "PUT",',
    to: 'method: "PATCH",',
  },
  {
    name: "a header has another name",
    file: "src/operations/bookings.ts",
    from: 'name: "Idempotency-Key"',
    to: 'name: "Idempotency"',
  },
  {
    name: "calls have no key",
    fixture: "policies",
    file: "src/operations/parcels.ts",
    from: 'idempotencyKey: "Idempotency-Key",',
    to: "",
  },
  {
    name: "what may pass is not tried again",
    fixture: "policies",
    file: "src/operations/parcels.ts",
    from: 'statuses: [429, "5XX"]',
    to: "statuses: [429]",
  },
  {
    name: "what does not pass is tried again",
    fixture: "policies",
    file: "src/operations/parcels.ts",
    from: 'statuses: [429, "5XX"]',
    to: 'statuses: [408, 429, "5XX"]',
  },
  {
    name: "JSON bodies are empty",
    file: "src/runtime/bodies/json.ts",
    from: /stringify\((\w+)\)/,
    to: "stringify({})",
  },
  {
    name: "nothing is tried again",
    file: "src/runtime/retry/retry.ts",
    from: "attempt < attempts",
    to: "attempt < 1",
  },
  {
    name: "error bodies are dropped",
    file: "src/runtime/errors/refusal.ts",
    from: "{ status, headers, body,",
    to: "{ status, headers,",
  },
  {
    name: "an expired token goes on being used",
    file: "src/runtime/oauth/token-source.ts",
    from: 'if (held && age === "fresh") return',
    to: "if (held) return",
  },
  {
    name: "every call renews the token for itself",
    file: "src/runtime/oauth/token-source.ts",
    from: "this.#refreshing ??= this.#refreshOnce()",
    to: "this.#refreshing = this.#refreshOnce()",
  },
  {
    name: "new tokens are not stored",
    file: "src/runtime/oauth/token-source.ts",
    from: "await this.#kept.save(tokens);",
    to: "",
  },
  {
    name: "a refused token is never renewed",
    file: "src/runtime/credentials/renewal.ts",
    from: "if (call.renewed || request.body instanceof ReadableStream) return",
    to: "return",
  },
  {
    name: "a call is sent again more than once",
    file: "src/runtime/credentials/renewal.ts",
    from: "return sendSigned(call, request);",
    to: "await sendSigned(call, request); return sendSigned(call, request);",
  },
  {
    name: "a grant that is over is taken for any failure",
    file: "src/runtime/oauth/token-response.ts",
    from: 'new TokenFailure("reauth", message',
    to: 'new TokenFailure("refused", message',
  },
  {
    name: "tokens are asked for in JSON",
    file: "src/runtime/oauth/write-request.ts",
    from: 'format = "form"',
    to: 'format = "json"',
  },
  {
    name: "the connection leaves out its headers",
    fixture: "connection",
    file: "src/runtime/parameters/from-connection.ts",
    from: "return isSent(value,",
    to: 'return parameter.in !== "header" && isSent(value,',
  },
  {
    name: "the connection sends another constant",
    fixture: "connection",
    file: "src/operations/items.ts",
    from: 'value: "2026-11-01"',
    to: 'value: "2025-11-01"',
  },
  {
    name: "the cursor of the next page is not the server's",
    fixture: "paging",
    file: "src/runtime/paging/cursor.ts",
    from: "{ params: { [param]: asSent(found) } }",
    to: '{ params: { [param]: "next" } }',
  },
  {
    name: "a page is left out",
    fixture: "paging",
    file: "src/runtime/paging/count.ts",
    from: "[param]: number + 1",
    to: "[param]: number + 2",
  },
  {
    name: "the items are somewhere else",
    fixture: "paging",
    file: "src/operations/books.ts",
    from: 'items: "data"',
    to: 'items: "meta"',
  },
  {
    name: "a list ends with its first page",
    fixture: "paging",
    file: "src/runtime/paging/link-header.ts",
    from: "relations.includes(relation)",
    to: "relations.includes(header)",
  },
  {
    name: "an operation that failed is taken for a result",
    fixture: "long-running",
    file: "src/runtime/long-running/look.ts",
    from: 'state.phase !== "succeeded"',
    to: 'state.phase === "canceled"',
  },
  {
    name: "an operation that is under way is taken for one that is done",
    fixture: "long-running",
    file: "src/runtime/long-running/operation-state.ts",
    from: '? "succeeded" : "running"',
    to: '? "running" : "succeeded"',
  },
  {
    name: "the state is somewhere else",
    fixture: "long-running",
    file: "src/operations/deliveries.ts",
    from: 'number: "order.number"',
    to: 'number: "order.id"',
  },
  {
    name: "the result is somewhere else",
    fixture: "long-running",
    file: "src/operations/bindings.ts",
    from: 'result: "book"',
    to: 'result: "pages"',
  },
  {
    name: "a stream that broke off begins anew",
    fixture: "streams",
    file: "src/runtime/streams/listen.ts",
    from: '"last-event-id": toHeader(id)',
    to: "",
  },
  {
    name: "what is sent is not counted",
    fixture: "streams",
    file: "src/runtime/streams/progress.ts",
    from: "count(piece.length);",
    to: "",
  },
  {
    name: "streams of bytes are Blobs",
    fixture: "streams",
    file: "src/runtime/streams/transfer.ts",
    from: 'if (as === "stream") return stream;',
    to: "",
  },
  {
    name: "what events hold stays a text",
    fixture: "streams",
    file: "src/runtime/streams/event-stream.ts",
    from: "Object.hasOwn(named, event) ? named[event] : data",
    to: "data",
  },
  {
    name: "headers are not converted",
    fixture: "codecs-date",
    file: "src/runtime/codec/headers.ts",
    from: "codec ? tryDecode(codec, value) : value",
    to: "value",
  },
  {
    name: "a body is converted as if it were sent as its first media type",
    fixture: "media-types",
    file: "src/runtime/codec/conversion.ts",
    from: "body.choose?.(value, options.contentType) ?? body",
    to: "body",
  },
  {
    name: "a part is not converted",
    fixture: "multipart-responses",
    file: "src/runtime/responses/named-parts.ts",
    from: "return convertBody(result, response, reading);",
    to: "return result;",
  },
  {
    name: "the headers of a part are not read",
    fixture: "multipart-responses",
    file: "src/runtime/responses/read-part.ts",
    from: "readHeaders?.(part.headers, conversion?.toNumber) ?? {}",
    to: "{}",
  },
  {
    name: "parts by their places are read as the last of them",
    fixture: "multipart-responses",
    file: "src/runtime/responses/response-parts.ts",
    from: "prefix[at] ?? item",
    to: "item",
  },
];

/** Breaks a copy of a connector. Throws when there is nothing to break any more, because the mutation is out of date. */
export function mutate(folder: string, { name, file, from, to }: Mutation) {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const broken = text.replace(from, to);
  if (broken === text) throw new Error(`${name}: ${file} has changed`);
  writeFileSync(path, broken);
}
