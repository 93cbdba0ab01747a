import { expect, test } from "vitest";
import type { JsonSchema } from "../../../generators/mocks/src/schema.js";
import { readPath } from "../../../generators/tests/support/path.js";

const text: JsonSchema = { type: "string" };
const integer: JsonSchema = { type: "integer" };
const date: JsonSchema = { type: "string", format: "date" };

const rows: readonly {
  proves: string;
  template: string;
  path: string;
  schemas: Readonly<Record<string, JsonSchema>>;
  want: Readonly<Record<string, string>> | undefined;
}[] = [
  {
    proves: "a segment of its own",
    template: "/a/{x}/{y}",
    path: "/a/1%2F2/3",
    schemas: { x: text, y: text },
    want: { x: "1%2F2", y: "3" },
  },
  {
    proves: "the first delimiter divides what is valid on both sides of it",
    template: "/{x}-{y}",
    path: "/1-2-3",
    schemas: { x: text, y: text },
    want: { x: "1", y: "2-3" },
  },
  {
    proves: "another one where only that leaves valid values",
    template: "/{x}-{y}",
    path: "/1-2-3",
    schemas: { x: text, y: integer },
    want: { x: "1-2", y: "3" },
  },
  {
    proves: "dates keep their own delimiters",
    template: "/v1/{x}-{y}.csv",
    path: "/v1/2020-01-01-2020-02-03.csv",
    schemas: { x: date, y: date },
    want: { x: "2020-01-01", y: "2020-02-03" },
  },
  {
    proves: "nothing divides them but what they are",
    template: "/{x}{y}{z}",
    path: "/12ab3",
    schemas: {
      x: integer,
      y: { type: "string", pattern: "^[a-z]+$" },
      z: text,
    },
    want: { x: "12", y: "a", z: "b3" },
  },
  {
    proves: "the query of a template, whose names may be values too",
    template: "/{x}?{y}=1&at={z},end",
    path: "/a?b=1&at=2%2C3,end&other=4",
    schemas: { x: text, y: text, z: text },
    want: { x: "a", y: "b", z: "2%2C3" },
  },
  {
    proves: "another path",
    template: "/{x}-{y}",
    path: "/a/b",
    schemas: { x: text, y: text },
    want: undefined,
  },
];

test.each(rows)("$proves", ({ template, path, schemas, want }) => {
  const found = readPath(`https://api.example/base${path}`, {
    template,
    baseUrl: "https://api.example/base/",
    parameters: Object.keys(schemas).map((name) => ({
      key: name,
      name,
      in: "path",
    })),
    schemaOf: (key) => schemas[key] ?? {},
    definitions: {},
  });
  expect(found && Object.fromEntries(found)).toEqual(want);
});
