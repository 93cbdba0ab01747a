import { describe, expect, test } from "vitest";
import { sortArguments } from "../../../../generators/runtime/parameters/arguments.js";
import {
  json,
  type JsonOptions,
} from "../../../../generators/runtime/bodies/json.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { operation } from "../connection.js";

test("each param goes where the operation says", () => {
  const sorted = sortArguments(
    operation({
      path: "/pets/{petId}/{toy-id}",
      params: {
        toyId: { in: "path", name: "toy-id" },
        limit: "query",
        xRequestId: { in: "header", name: "X-Request-Id" },
        session: "cookie",
      },
    }),
    { petId: 1, toyId: 2, limit: 3, xRequestId: "r", session: "s" },
  );
  const names = (list: readonly { name: string; value: unknown }[]) =>
    list.map(({ name, value }) => [name, value]);
  expect(names(sorted.path)).toEqual([
    ["petId", 1],
    ["toy-id", 2],
  ]);
  expect(names(sorted.query)).toEqual([["limit", 3]]);
  expect(names(sorted.header)).toEqual([["X-Request-Id", "r"]]);
  expect(names(sorted.cookie)).toEqual([["session", "s"]]);
  expect(sorted.body).toBeUndefined();
});

describe("what is no parameter is the body", () => {
  test.each<{ given: unknown; body?: JsonOptions; want: unknown }>([
    { given: { a: 1, b: null }, body: { flat: true }, want: { a: 1, b: null } },
    { given: { a: undefined }, body: { flat: true }, want: undefined },
    { given: {}, body: { flat: true }, want: undefined },
    { given: {}, body: { flat: true, required: true }, want: {} },
    { given: undefined, body: { flat: true, required: true }, want: {} },
    { given: { body: [1] }, body: {}, want: [1] },
    { given: { body: null }, body: { required: true }, want: null },
    { given: {}, body: {}, want: undefined },
    { given: { a: undefined }, want: undefined },
  ])("$given with $body", ({ given, body, want }) => {
    const members = body ? { body: json(body) } : {};
    expect(sortArguments(operation(members), given).body).toEqual(want);
  });
});

describe("what belongs nowhere is refused by name", () => {
  test.each<{ given: unknown; body?: JsonOptions; want: string }>([
    { given: { colour: 1 }, want: "there is no param colour" },
    { given: { body: 1 }, want: "there is no param body" },
    { given: { a: 1 }, body: {}, want: "there is no param a" },
    { given: { body: 1, a: 1 }, body: {}, want: "there is no param a" },
    { given: {}, body: { required: true }, want: "the param body is required" },
    { given: [1], want: "the params are no object" },
    { given: "p1", want: "the params are no object" },
    { given: null, want: "the params are no object" },
  ])("$given with $body", ({ given, body, want }) => {
    const sort = () =>
      sortArguments(operation(body ? { body: json(body) } : {}), given);
    expect(sort).toThrow(ArgumentError);
    expect(sort).toThrow(want);
  });
});

test("`__proto__` and `constructor` are keys like any other", () => {
  const given: unknown = JSON.parse('{"__proto__":{"x":1},"constructor":2}');
  const { body } = sortArguments(
    operation({ body: json({ flat: true }) }),
    given,
  );
  expect(JSON.stringify(body)).toBe('{"__proto__":{"x":1},"constructor":2}');
  expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  expect("x" in {}).toBe(false);
  expect(() => sortArguments(operation(), given)).toThrow("no param __proto__");
});
