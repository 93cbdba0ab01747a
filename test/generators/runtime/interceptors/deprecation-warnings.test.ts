import { describe, expect, test, vi } from "vitest";
import {
  deprecationWarnings,
  type DeprecationNotice,
} from "../../../../generators/runtime/interceptors/deprecation-warnings.js";
import { readDeprecation } from "../../../../generators/runtime/interceptors/deprecation-fields.js";
import type { Deprecation } from "../../../../generators/runtime/operation.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const url = new URL("https://api.example/v1/pets");
const read = (headers: Record<string, string>) =>
  readDeprecation(new Headers(headers), url);

const SUNSET = "Sun, 11 Nov 2029 23:59:59 GMT";
const sunsetAt = new Date("2029-11-11T23:59:59Z");

describe("RFC 9745 Deprecation, RFC 8594 Sunset", () => {
  test.each<{ given: Record<string, string>; want: unknown }>([
    { given: {}, want: undefined },
    {
      given: { deprecation: "@1688169599" },
      want: { deprecatedAt: new Date("2023-06-30T23:59:59Z") },
    },
    { given: { deprecation: "@0" }, want: { deprecatedAt: new Date(0) } },
    {
      given: { deprecation: " @-1 " },
      want: { deprecatedAt: new Date(-1_000) },
    },
    {
      given: { deprecation: "@1688169599; by=them" },
      want: { deprecatedAt: new Date("2023-06-30T23:59:59Z") },
    },
    { given: { deprecation: "true" }, want: {} },
    { given: { deprecation: SUNSET }, want: { deprecatedAt: sunsetAt } },
    ...[
      "",
      "false",
      "@",
      "@1.5",
      "@1e9",
      "@999999999999999",
      "@9999999999999999",
      "1688169599",
      "2029-11-11",
      "soon",
      "@1 @2",
    ].map((deprecation) => ({ given: { deprecation }, want: undefined })),
    { given: { sunset: SUNSET }, want: { sunsetAt } },
    { given: { sunset: "Sunday, 11-Nov-29 23:59:59 GMT" }, want: { sunsetAt } },
    { given: { sunset: "Sun Nov 11 23:59:59 2029" }, want: { sunsetAt } },
    ...["", "2029-11-11", "Sun, 99 Nov 2029 23:59:59 GMT", "0", "@1"].map(
      (sunset) => ({ given: { sunset }, want: undefined }),
    ),
    {
      given: {
        deprecation: "true",
        link: '</next>; rel="next", <docs?a=1>; rel="a Deprecation"; type="text/html"',
      },
      want: { link: "https://api.example/v1/docs?a=1" },
    },
    {
      given: { sunset: SUNSET, link: "<//other.example/s>; rel=sunset" },
      want: { sunsetAt, link: "https://other.example/s" },
    },
    {
      given: {
        deprecation: "true",
        link: "<javascript:alert()>; rel=deprecation",
      },
      want: {},
    },
    {
      given: { deprecation: "true", link: "<http://[>; rel=deprecation" },
      want: {},
    },
    { given: { link: "</docs>; rel=deprecation" }, want: undefined },
  ])("$given", ({ given, want }) => {
    expect(read(given)).toEqual(want);
  });
});

/** What is told of one call after the other. */
async function tell(
  headers: Record<string, string>,
  ...calls: { id?: string; status?: number; deprecated?: Deprecation }[]
): Promise<DeprecationNotice[]> {
  const notices: DeprecationNotice[] = [];
  const interceptors = [deprecationWarnings((one) => notices.push(one))];
  for (const { status = 200, ...members } of calls) {
    const { fetch } = fakeFetch(new Response("{}", { status, headers }));
    const client = connectTo(url.origin, { fetch, interceptors });
    await send(client, operation(members)).catch(() => undefined);
  }
  return notices;
}

describe("a caller is told of deprecated operations", () => {
  test("once of each, whatever the answer", async () => {
    const headers = { deprecation: "@1688169599" };
    const notices = await tell(
      headers,
      { id: "a" },
      { id: "a" },
      { id: "b", status: 404 },
      { id: "b" },
    );
    expect(notices.map(({ operationId }) => operationId)).toEqual(["a", "b"]);
  });

  test("not of others", async () => {
    expect(await tell({}, {}, { id: "b" })).toEqual([]);
  });

  test.each<{
    headers: Record<string, string>;
    deprecated?: Deprecation;
    want: string;
  }>([
    {
      headers: { deprecation: "@1688169599", sunset: SUNSET },
      want: "deprecated since 2023-06-30, stops working on 2029-11-11",
    },
    {
      headers: { deprecation: "@99999999999" },
      want: "deprecated from 5138-11-16 on",
    },
    { headers: { deprecation: "true" }, want: "deprecated" },
    { headers: { sunset: SUNSET }, want: "stops working on 2029-11-11" },
    { headers: {}, deprecated: {}, want: "deprecated" },
    {
      headers: {},
      deprecated: {
        since: "2.0",
        sunset: "2027-01-01",
        replacement: "pets.find",
      },
      want: "deprecated since 2.0, stops working on 2027-01-01, use pets.find instead",
    },
    {
      headers: { deprecation: "@1688169599", link: "</d>; rel=deprecation" },
      deprecated: { since: "2.0" },
      want: "deprecated since 2023-06-30, see https://api.example/d",
    },
    {
      headers: {},
      deprecated: { since: "\u001b[2J\n2" },
      want: "deprecated since ?[2J?2",
    },
  ])("$want", async ({ headers, deprecated, want }) => {
    const call = deprecated ? { deprecated } : {};
    const [notice] = await tell(headers, call);
    expect(notice?.message).toBe(`[pets.get] ${want}`);
    expect(notice?.documented).toEqual(deprecated);
  });

  test.each([
    {
      name: "throws",
      warn: () => {
        throw new Error("no");
      },
    },
    { name: "rejects", warn: () => Promise.reject(new Error("no")) },
  ])("and a warning that $name breaks no call", async ({ warn }) => {
    const { fetch } = fakeFetch(Response.json({}));
    const interceptors = [deprecationWarnings(warn)];
    const client = connectTo(url.origin, { fetch, interceptors });
    expect(await send(client, operation({ deprecated: {} }))).toEqual({});
  });

  test("of no answer, nothing is told", async () => {
    const warn = vi.fn<() => void>();
    const { fetch } = fakeFetch(new TypeError("fetch failed"));
    const interceptors = [deprecationWarnings(warn)];
    const retry = { attempts: 1 };
    const client = connectTo(url.origin, { fetch, interceptors, retry });
    await failureOf(send(client, operation({ deprecated: {} })));
    expect(warn).not.toHaveBeenCalled();
  });
});
