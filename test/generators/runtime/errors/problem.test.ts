import { describe, expect, test } from "vitest";
import { ApiError } from "../../../../generators/runtime/errors/errors.js";
import { problemOf } from "../../../../generators/runtime/errors/problem.js";

function parse(
  body: unknown,
  contentType = "application/problem+json",
): unknown {
  const headers = new Headers({ "content-type": contentType });
  const context = { operationId: "pets.get", attempts: 1 };
  return problemOf(new ApiError({ status: 403, headers, body }, context));
}

describe("E2 problem details", () => {
  test.each<{ given: unknown; want: unknown }>([
    {
      given: {
        type: "https://a.example/p",
        title: "T",
        status: 403,
        detail: "D",
        instance: "/i",
      },
      want: {
        type: "https://a.example/p",
        title: "T",
        status: 403,
        detail: "D",
        instance: "/i",
        extensions: {},
      },
    },
    { given: {}, want: { type: "about:blank", extensions: {} } },
    {
      given: { title: "T", balance: 30, accounts: ["/1"] },
      want: {
        type: "about:blank",
        title: "T",
        extensions: { balance: 30, accounts: ["/1"] },
      },
    },
    {
      given: {
        type: 1,
        title: ["T"],
        status: "403",
        detail: {},
        instance: null,
      },
      want: { type: "about:blank", extensions: {} },
    },
    { given: [], want: undefined },
    { given: "text", want: undefined },
    { given: null, want: undefined },
    { given: undefined, want: undefined },
  ])("$given", ({ given, want }) => {
    expect(parse(given)).toEqual(want);
  });

  test.each([
    { given: "application/problem+json; charset=utf-8", want: true },
    { given: "Application/Problem+JSON", want: true },
    { given: "application/json", want: false },
    { given: "text/html", want: false },
    { given: "application/problem+jsonp", want: false },
  ])("are read from $given: $want", ({ given, want }) => {
    expect(parse({ title: "T" }, given) !== undefined).toBe(want);
  });

  test("`__proto__` is an extension like any other", () => {
    const problem = parse(JSON.parse('{"__proto__":{"polluted":1}}'));
    expect(JSON.stringify(problem)).toContain('"__proto__":{"polluted":1}');
    expect("polluted" in {}).toBe(false);
  });
});
