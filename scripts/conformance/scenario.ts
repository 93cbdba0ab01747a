/** One thing that a client of the suite's API must do: some calls, each with what is expected and what is answered. */
export interface Scenario {
  readonly name: string;
  /** Folder of its description: `encode/bytes`. */
  readonly folder: string;
  readonly calls: readonly Exchange[];
}

/** One request that is expected, and the response that it gets. */
export interface Exchange {
  /** In lower case. */
  readonly method: string;
  /** The path as it must be on the wire. */
  readonly uri: string;
  readonly request: ExpectedRequest;
  readonly response: SentResponse;
}

export interface ExpectedRequest {
  readonly query: ReadonlyMap<string, unknown>;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, unknown>;
  readonly body?: ExpectedBody;
}

export interface SentResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, unknown>;
  readonly body?: Content;
}

/** Bytes and their media type. */
export interface Content {
  readonly contentType: string;
  readonly bytes: Buffer;
  /** The value of JSON, with matchers in it; absent where the bytes are all there is. */
  readonly value?: unknown;
}

export interface MultipartContent {
  readonly contentType: string;
  /** Values by the name of their part. */
  readonly parts: ReadonlyMap<string, unknown>;
  readonly files: readonly FilePart[];
}

export interface FilePart {
  readonly field: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export type ExpectedBody = Content | MultipartContent;

export function isMultipart(body: ExpectedBody): body is MultipartContent {
  return "parts" in body;
}

/** How the suite marks its matchers. */
export const MATCHER: unique symbol = Symbol.for("SpectorMatcher");

/** An expected value that leaves some freedom: a date in another notation is the same date. */
export interface Matcher {
  readonly [MATCHER]: true;
  check(actual: unknown): { readonly pass: boolean; readonly message?: string };
  /** The value in the notation of the suite. */
  serialize(): unknown;
}

export function isMatcher(value: unknown): value is Matcher {
  return typeof value === "object" && value !== null && MATCHER in value;
}

/** The value itself, if a matcher stands for it. */
export function plain(value: unknown): unknown {
  if (isMatcher(value)) return plain(value.serialize());
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, plain(member)]),
  );
}
