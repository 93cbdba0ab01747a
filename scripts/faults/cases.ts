import type { FaultCase } from "./fault-case.ts";

/** A call, and what has to come of it. */
const gives = (
  fault: string,
  tries: number,
  outcome: string,
  more: Partial<FaultCase> = {},
): FaultCase => ({ fault, ...more, want: { tries, outcome } });

const post = { method: "POST" };

/** Connections that break are tried again where that is safe (R1, R3, R7). */
const CONNECTIONS: readonly FaultCase[] = [
  gives("/refused", 3, "network_error"),
  gives("/refused", 3, "network_error", post),
  gives("/reset", 3, "network_error"),
  gives("/reset", 1, "network_error (not_idempotent)", post),
  gives("/reset", 3, "network_error", { ...post, key: true }),
  gives("/empty", 3, "network_error"),
  gives("/empty", 1, "network_error (not_idempotent)", post),
  gives("/reset-in-head", 3, "network_error"),
  gives("/reset-in-body", 3, "network_error"),
  gives("/reset-in-chunks", 3, "network_error"),
  gives("/reset-in-body", 1, "network_error (not_idempotent)", post),
  gives("/short-body", 3, "network_error"),
  gives("/short-chunks", 3, "network_error"),
  gives("/reset-after-body", 3, "ok, ok, ok", { calls: 3 }),
  gives("/half-closed", 3, "ok, ok, ok", { calls: 3 }),
  gives("/idle-close", 3, "ok, ok, ok", { calls: 3 }),
  gives("/close", 3, "ok, ok, ok", { calls: 3 }),
  gives("/stale", 3, "ok, ok", { calls: 2 }),
  gives("/stale", 2, "ok, network_error (not_idempotent)", {
    ...post,
    calls: 2,
  }),
  // Node gives no code for what is not HTTP at all, and so it may pass
  gives("/gibberish", 3, "network_error"),
  gives("/two-lengths", 1, "network_error"),
  gives("/huge-head", 1, "network_error"),
  gives("/interim", 1, "ok"),
  gives("/early-413", 1, "api_error 413", { ...post, bytes: 4_000_000 }),
];

/** Time limits cover the head and the body (T1). */
const TIMES: readonly FaultCase[] = [
  gives("/hang", 3, "timeout", { timeoutMs: 100 }),
  gives("/hang", 1, "timeout (not_idempotent)", { ...post, timeoutMs: 100 }),
  gives("/hang-body", 3, "timeout", { timeoutMs: 100 }),
  gives("/slow-head?ms=100", 1, "ok"),
  gives("/drip?pieces=20&ms=10", 1, "ok"),
  gives("/drip?pieces=1000&ms=10", 3, "timeout", { timeoutMs: 100 }),
  gives("/endless-error", 1, "api_error 400"),
  // the status is known, so that it is not tried again: what has arrived of the body is given
  gives("/stalled-error", 1, "api_error 400", { timeoutMs: 100 }),
];

/** What is not JSON is a `DecodeError`, and not tried again (E6, S6). */
const BODIES: readonly FaultCase[] = [
  gives("/ok", 1, "ok"),
  gives("/bad-json", 1, "decode_error 200"),
  gives("/html", 1, "decode_error 200"),
  gives("/html-502", 3, "api_error 502"),
  gives("/no-body", 1, "nothing"),
  gives("/wrong-type", 1, "ok"),
  gives("/no-type", 1, "ok"),
  gives("/bom", 1, "ok"),
  gives("/utf8-split", 1, '{"text":"žluťoučký 🐎"}'),
  gives("/utf8-cut", 1, "decode_error 200"),
  gives("/twice", 1, "ok"),
  gives("/big-number", 1, '{"id":9007199254740992}'),
  gives("/proto", 1, '{"__proto__":{"polluted":true}}'),
  gives("/204", 1, "nothing"),
  gives("/205", 1, "nothing"),
  gives("/gzip", 1, "ok"),
  gives("/gzip-truncated", 1, "decode_error 200"),
  gives("/gzip-corrupt", 1, "network_error"),
  gives("/gzip-not", 1, "network_error"),
  gives("/gzip-empty", 1, "nothing"),
  gives("/gzip-twice", 1, "ok"),
  gives("/deflate", 1, "ok"),
  gives("/deflate-raw", 1, "ok"),
  gives("/br", 1, "ok"),
  gives("/br-truncated", 1, "decode_error 200"),
  gives("/coding-unknown", 1, "ok"),
];

/** Redirects are followed within the origin (D1, D2). */
const REDIRECTS: readonly FaultCase[] = [
  gives("/redirect/301", 2, "ok"),
  gives("/redirect/302", 2, "ok"),
  gives("/redirect/303", 2, "ok", post),
  gives("/redirect/307", 2, "ok", post),
  gives("/redirect/308", 2, "ok", post),
  gives("/redirect/302?to=//", 1, "api_error 302"),
  gives("/redirect/301?to={other}/pets", 1, "api_error 301"),
  gives("/redirect/302?to={other}/pets", 1, "api_error 302"),
  gives("/redirect/303?to={other}/pets", 1, "api_error 303", post),
  gives("/redirect/307?to={other}/pets", 1, "api_error 307", post),
  gives("/redirect/308?to={other}/pets", 1, "api_error 308", post),
  gives("/redirect-loop", 6, "api_error 302"),
  gives("/redirect-nowhere", 1, "api_error 302"),
];

/** Statuses that may pass are tried again, when the server says so (R1, R2, R5, R7). */
const REFUSALS: readonly FaultCase[] = [
  ...[400, 403, 404, 409, 410, 422, 501, 505].map((status) =>
    gives(`/status/${status}`, 1, `api_error ${status}`),
  ),
  ...[408, 425, 500, 502, 503, 504].map((status) =>
    gives(`/status/${status}`, 3, `api_error ${status}`),
  ),
  gives("/quoting", 1, "api_error 400"),
  gives("/quoting", 1, "api_error 400", post),
  gives("/status/429", 3, "rate_limited 429"),
  gives("/status/503", 1, "api_error 503 (not_idempotent)", post),
  ...[408, 425, 429, 500, 502, 503, 504].map((status) =>
    gives(`/storm/${status}`, 3, "ok"),
  ),
  gives("/storm/429", 3, "ok", post),
  // a body that is larger than what the platform reads ahead (T3)
  gives("/storm/503?bytes=1000000", 3, "ok"),
  gives("/storm/503?bytes=1000000&times=9", 3, "api_error 503"),
  gives("/storm/503?as=ms", 3, "ok", post),
  gives("/storm/503?times=5&as=ms", 3, "rate_limited 503"),
  gives("/storm/503?as=garbage", 3, "ok"),
  gives("/storm/503?as=negative", 3, "ok"),
  ...["ms", "seconds", "date", "rfc850", "asctime"].map((form) => ({
    fault: `/storm/429?times=1&ms=1000&as=${form}`,
    want: { tries: 2, outcome: "ok", ms: 995 },
  })),
  ...["ms", "seconds", "date", "rfc850", "asctime"].map((form) =>
    gives(
      `/storm/503?ms=90000&as=${form}`,
      1,
      "rate_limited 503 (retry_after_too_long)",
    ),
  ),
];

/** What has arrived of a stream is given, and then the error (S4, S6). */
const STREAMS: readonly FaultCase[] = [
  gives("/events-drop?times=6", 1, "6 items", { result: "events" }),
  gives("/events-drop", 1, "2 items then network_error", { result: "events" }),
  // three connections, and one that is told that there is no more
  gives("/events-drop", 4, "6 items", { result: "events", listens: true }),
  gives("/lines-drop", 1, "2 items then network_error", { result: "lines" }),
];

/** Every fault with the outcome that it has to have. */
export const CASES: readonly FaultCase[] = [
  ...CONNECTIONS,
  ...TIMES,
  ...BODIES,
  ...REDIRECTS,
  ...REFUSALS,
  ...STREAMS,
];
