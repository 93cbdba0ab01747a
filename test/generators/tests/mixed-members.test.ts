import { expect, test } from "vitest";
import { decodeRequest } from "../../../generators/tests/support/decode.js";
import type {
  TestAction,
  TestParameter,
} from "../../../generators/tests/support/catalogue.js";

const object = (...names: string[]) => ({
  type: ["object" as const],
  properties: Object.fromEntries(names.map((name) => [name, {}])),
});

const schemas = {
  a: object("x", "y"),
  b: object("y", "z"),
  c: object("q"),
  // a text that is said to have members has none
  text: { ...object("y"), type: ["string" as const] },
};

const cases: readonly {
  proves: string;
  given: Readonly<Record<string, Partial<TestParameter>>>;
  query: string;
  want: unknown;
}[] = [
  {
    proves: "members of names of their own are told apart",
    given: { a: {}, c: {} },
    query: "x=1&y=2&q=3",
    want: { a: { x: "1", y: "2" }, c: { q: "3" } },
  },
  {
    proves: "nobody has a name that two write",
    given: { a: {}, b: {}, c: {} },
    query: "y=2&q=3",
    want: { c: { q: "3" } },
  },
  {
    proves: "but for what is no object",
    given: { a: {}, text: {} },
    query: "x=1&text=t",
    want: { a: { x: "1" }, text: "t" },
  },
  {
    proves: "a parameter keeps its name from an object",
    given: { a: {}, y: {} },
    query: "y=2",
    want: { y: "2" },
  },
  {
    proves: "a required object is read all the same",
    given: { a: { required: true }, b: {} },
    query: "x=1&y=2",
    want: { a: { x: "1", y: "2" } },
  },
  {
    proves: "an object that is not exploded has no such names",
    given: { a: { explode: false }, b: {} },
    query: "a=x,1&y=2",
    want: { a: { x: "1" }, b: { y: "2" } },
  },
  {
    proves: "nor has one that is written as JSON",
    given: { a: { mediaType: "application/json" }, b: {} },
    query: "a=%7B%22x%22:1%7D&y=2",
    want: { a: { x: 1 }, b: { y: "2" } },
  },
];

test.each(cases)("$proves", async ({ given, query, want }) => {
  const parameters = Object.entries(given).map(([name, more]) => ({
    key: name,
    name,
    in: "query",
    ...more,
  }));
  const action = {
    id: "t.get",
    input: { type: ["object"], properties: schemas },
    output: {},
    http: { method: "GET", path: "/", parameters, responses: [] },
  } as unknown as TestAction;
  const request = new Request(`https://api.example/?${query}`);
  const decoded = await decodeRequest(request, {
    action,
    baseUrl: "https://api.example",
    definitions: {},
    credentials: [],
  });
  expect(Object.fromEntries(decoded?.parameters ?? [])).toEqual(want);
});
