import { expect, test } from "vitest";
import type { Json, JsonSchema } from "../../../generators/mocks/src/schema.js";
import {
  decodeForm,
  readPairs,
  splitPairs,
} from "../../../generators/tests/support/style.js";

test.each<{
  style: string;
  explode?: boolean;
  given: string;
  schema: JsonSchema;
  want: Json;
}>([
  {
    style: "deepObject",
    given: "color[a]=1&color[b][c]=2&color[b][d][0]=true",
    schema: { const: { a: 1, b: { c: "2", d: [true] } } },
    want: { a: 1, b: { c: "2", d: [true] } },
  },
  {
    style: "deepObject",
    given: "color[a]=1",
    schema: { enum: [{ a: "1" }, { a: "2" }] },
    want: { a: "1" },
  },
  {
    style: "deepObject",
    given: "color[p][0]=1&color[p][1]=2",
    schema: {
      properties: {
        p: { prefixItems: [{ type: "integer" }, { type: "string" }] },
      },
    },
    want: { p: [1, "2"] },
  },
  {
    style: "form",
    explode: false,
    given: "color=1,b,false",
    schema: { const: [1, "b", false] },
    want: [1, "b", false],
  },
  {
    style: "form",
    given: "color=1",
    schema: { type: "integer", enum: ["1", "2"] },
    want: "1",
  },
])(
  "what is listed is read as what it is: $given",
  ({ style, explode = true, given, schema, want }) => {
    const how = { style, explode, name: "color", schema, definitions: {} };
    const pairs = splitPairs(given);
    expect(readPairs(pairs, { ...how, decode: decodeForm })).toEqual(want);
  },
);
