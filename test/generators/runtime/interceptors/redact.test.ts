import { describe, expect, test } from "vitest";
import {
  makeRedactor,
  type Shown,
} from "../../../../generators/runtime/interceptors/redact.js";
import { operation, requestOf } from "../connection.js";

describe("E4 the URL shows what is allowed", () => {
  test.each<{ given: string; shown?: Shown; want: string }>([
    { given: "https://a.example/v1/pets", want: "https://a.example/v1/pets" },
    {
      given: "https://a.example:8443/pets",
      want: "https://a.example:8443/pets",
    },
    { given: "https://u:p@a.example/pets#f", want: "https://a.example/pets" },
    { given: "https://a.example/pets?", want: "https://a.example/pets" },
    {
      given: "https://a.example/pets?key=s&limit=10",
      want: "https://a.example/pets?key=REDACTED&limit=REDACTED",
    },
    {
      given: "https://a.example/pets?key=s&limit=10",
      shown: { query: ["limit"] },
      want: "https://a.example/pets?key=REDACTED&limit=10",
    },
    {
      given: "https://a.example/pets?Limit=1&LIMIT=2&api-version=2027",
      shown: { query: ["liMit"] },
      want: "https://a.example/pets?Limit=1&LIMIT=2&api-version=2027",
    },
    {
      given: "https://a.example/pets?f[a]=1&f%5Bb%5D=2&g[f]=3",
      shown: { query: ["f"] },
      want: "https://a.example/pets?f[a]=1&f%5Bb%5D=2&g[f]=REDACTED",
    },
    {
      given: "https://a.example/pets?li%6Dit=1&%E0%A4=2&=3",
      shown: { query: ["limit"] },
      want: "https://a.example/pets?li%6Dit=1&%E0%A4=REDACTED&=REDACTED",
    },
    {
      given: "https://a.example/pets?c2VjcmV0&limit&a=b=c&&",
      shown: { query: ["limit"] },
      want: "https://a.example/pets?REDACTED&REDACTED&a=REDACTED&&",
    },
    {
      given: "https://a.example/v1/pets?limit=1",
      shown: { path: false },
      want: "https://a.example/pets/{petId}?limit=REDACTED",
    },
  ])("$given with $shown", ({ given, shown, want }) => {
    const request = requestOf({
      operation: operation({ path: "/pets/{petId}" }),
      url: new URL(given),
    });
    expect(makeRedactor(shown).url(request)).toBe(want);
  });
});

/** Those of Azure's clients. */
const AZURE =
  "x-ms-client-request-id x-ms-return-client-request-id x-ms-useragent x-ms-correlation-request-id x-ms-request-id " +
  "client-request-id ms-cv return-client-request-id traceparent Access-Control-Allow-Credentials " +
  "Access-Control-Allow-Headers Access-Control-Allow-Methods Access-Control-Allow-Origin Access-Control-Expose-Headers " +
  "Access-Control-Max-Age Access-Control-Request-Headers Access-Control-Request-Method Origin Accept Accept-Encoding " +
  "Cache-Control Connection Content-Length Content-Type Date ETag Expires If-Match If-Modified-Since If-None-Match " +
  "If-Unmodified-Since Last-Modified Pragma Request-Id Retry-After Server Transfer-Encoding User-Agent WWW-Authenticate";

const SECRET =
  "authorization proxy-authorization cookie set-cookie x-api-key api-key x-auth-token x-amz-security-token " +
  "x-csrf-token idempotency-key location link x-forwarded-for tracestate baggage x-unknown";

describe("E4 headers show what is allowed", () => {
  const show = (name: string, shown?: Shown) =>
    makeRedactor(shown).headers(new Headers({ [name]: "value" }));

  test.each(AZURE.split(" "))("%s is shown", (name) => {
    expect(show(name)).toEqual({ [name.toLowerCase()]: "value" });
  });

  test.each(SECRET.split(" "))("%s is not, unless it is allowed", (name) => {
    expect(show(name)).toEqual({ [name]: "REDACTED" });
    const allowed = name.toUpperCase();
    expect(show(name, { headers: [allowed] })).toEqual({ [name]: "value" });
  });

  test("a name that is a member of every object is only a name", () => {
    const headers = new Headers([
      ["constructor", "s"],
      ["__proto__", "s"],
    ]);
    expect(Object.values(makeRedactor().headers(headers))).toEqual([
      "REDACTED",
      "REDACTED",
    ]);
  });
});
