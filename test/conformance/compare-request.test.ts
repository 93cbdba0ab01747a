import { describe, expect, test } from "vitest";
import { compareRequest } from "../../scripts/conformance/compare-request.js";
import type { Recorded } from "../../scripts/conformance/proxy.js";
import type {
  Content,
  ExpectedRequest,
} from "../../scripts/conformance/scenario.js";

/** What is wrong with a request to `/a?q=1`, if that and more is expected. */
function compare(
  sent: Partial<Recorded>,
  expected: Partial<ExpectedRequest> = {},
  answer?: Content,
) {
  return compareRequest(
    {
      method: "GET",
      target: "/a",
      headers: [],
      body: Buffer.alloc(0),
      status: 200,
      answer: Buffer.alloc(0),
      ...sent,
    },
    {
      method: "get",
      uri: "/a",
      request: { query: new Map(), headers: new Map(), ...expected },
      response: {
        status: 200,
        headers: new Map(),
        ...(answer && { body: answer }),
      },
    },
  );
}

test("what every client sends is not asked", () => {
  const headers = [
    ["host", "localhost"],
    ["user-agent", "me"],
  ] as const;
  expect(compare({ headers })).toEqual([]);
});

describe("what the mock server does not see is seen", () => {
  test.each([
    { given: { method: "POST" }, want: 'method is "POST", expected "GET"' },
    { given: { target: "/b" }, want: 'path[1] is "b", expected "a"' },
    {
      given: { target: "/a%2Fb" },
      want: 'path[1] is "a/b", expected "a"',
    },
    { given: { target: "/a?q=1" }, want: "query parameter q is too many" },
    {
      given: { headers: [["x-extra", "1"]] },
      want: "header x-extra is too many",
    },
    {
      given: { headers: [["authorization", "Bearer x"]] },
      want: "header authorization is too many",
    },
    {
      given: { headers: [["content-type", "text/plain"]] },
      want: "content-type is text/plain, expected none",
    },
    { given: { body: Buffer.from("x") }, want: "a body of 1 bytes was sent" },
  ] satisfies { given: Partial<Recorded>; want: string }[])(
    "$want",
    ({ given, want }) => {
      expect(compare(given)).toEqual([want]);
    },
  );

  test("a type that the server does not accept", () => {
    const answer = { contentType: "image/png", bytes: Buffer.from("x") };
    const headers = [["accept", "application/json, text/*"]] as const;
    expect(compare({ headers }, {}, answer)).toHaveLength(1);
    expect(compare({ headers: [["accept", "image/*"]] }, {}, answer)).toEqual(
      [],
    );
    expect(compare({}, {}, answer)).toEqual([]);
  });
});

describe("query parameters", () => {
  const query = (value: unknown) => ({ query: new Map([["q", value]]) });
  test.each([
    { given: ["/a?q=1", 1], want: [] },
    { given: ["/a?q=a%20b", "a b"], want: [] },
    { given: ["/a?q=1&q=2", ["1", "2"]], want: [] },
    {
      given: ["/a?q=1,2", ["1", "2"]],
      want: [
        'query q[0] is "1,2", expected "1"',
        'query q[1] is undefined, expected "2"',
      ],
    },
    { given: ["/a", "1"], want: ["query parameter q is missing"] },
  ] satisfies { given: [string, unknown]; want: string[] }[])(
    "$given",
    ({ given: [target, value], want }) => {
      expect(compare({ target }, query(value))).toEqual(want);
    },
  );

  test("a matcher decides by itself", () => {
    const matcher = {
      [Symbol.for("SpectorMatcher")]: true,
      check: (actual: unknown) => ({ pass: actual === "2020", message: "no" }),
    };
    expect(compare({ target: "/a?q=2020" }, query(matcher))).toEqual([]);
    expect(compare({ target: "/a?q=2021" }, query(matcher))).toEqual([
      "query q: no",
    ]);
  });
});
