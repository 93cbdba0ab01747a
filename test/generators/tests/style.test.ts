import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../generators/mocks/src/schema.js";
import { decodeForm } from "../../../generators/tests/support/style.js";
import { readText } from "../../../generators/tests/support/kinds.js";
import {
  readPairs,
  readValue,
  splitPairs,
} from "../../../generators/tests/support/style.js";

const text: JsonSchema = { type: "string" };
const list: JsonSchema = { type: "array", items: { type: "string" } };
const record: JsonSchema = {
  type: "object",
  properties: {
    R: { type: "integer" },
    G: { type: "integer" },
    B: { type: "integer" },
  },
};
const blue = "blue";
const colors = ["blue", "black", "brown"];
const rgb = { R: 100, G: 200, B: 150 };

// The style examples of OpenAPI 3.1.1 §4.8.12.
const alone = [
  {
    style: "matrix",
    explode: false,
    given: ";color=blue",
    schema: text,
    want: blue,
  },
  {
    style: "matrix",
    explode: false,
    given: ";color=blue,black,brown",
    schema: list,
    want: colors,
  },
  {
    style: "matrix",
    explode: false,
    given: ";color=R,100,G,200,B,150",
    schema: record,
    want: rgb,
  },
  {
    style: "matrix",
    explode: true,
    given: ";color=blue",
    schema: text,
    want: blue,
  },
  {
    style: "matrix",
    explode: true,
    given: ";color=blue;color=black;color=brown",
    schema: list,
    want: colors,
  },
  {
    style: "matrix",
    explode: true,
    given: ";R=100;G=200;B=150",
    schema: record,
    want: rgb,
  },
  { style: "label", explode: false, given: ".blue", schema: text, want: blue },
  {
    style: "label",
    explode: false,
    given: ".blue,black,brown",
    schema: list,
    want: colors,
  },
  {
    style: "label",
    explode: false,
    given: ".R,100,G,200,B,150",
    schema: record,
    want: rgb,
  },
  {
    style: "label",
    explode: true,
    given: ".blue.black.brown",
    schema: list,
    want: colors,
  },
  {
    style: "label",
    explode: true,
    given: ".R=100.G=200.B=150",
    schema: record,
    want: rgb,
  },
  { style: "simple", explode: false, given: "blue", schema: text, want: blue },
  {
    style: "simple",
    explode: false,
    given: "blue,black,brown",
    schema: list,
    want: colors,
  },
  {
    style: "simple",
    explode: false,
    given: "R,100,G,200,B,150",
    schema: record,
    want: rgb,
  },
  {
    style: "simple",
    explode: true,
    given: "R=100,G=200,B=150",
    schema: record,
    want: rgb,
  },
  {
    style: "simple",
    explode: false,
    given: "a%2Cb,c%20d",
    schema: list,
    want: ["a,b", "c d"],
  },
];

test.each(alone)(
  "$style, explode $explode: $given",
  ({ given, want, ...rest }) => {
    const decode = decodeURIComponent;
    expect(
      readValue(given, { ...rest, name: "color", definitions: {}, decode }),
    ).toEqual(want);
  },
);

const named = [
  {
    style: "form",
    explode: false,
    given: "color=blue,black,brown",
    schema: list,
    want: colors,
  },
  {
    style: "form",
    explode: false,
    given: "color=R,100,G,200,B,150",
    schema: record,
    want: rgb,
  },
  {
    style: "form",
    explode: true,
    given: "color=blue",
    schema: text,
    want: blue,
  },
  {
    style: "form",
    explode: true,
    given: "color=blue&color=black&color=brown",
    schema: list,
    want: colors,
  },
  {
    style: "form",
    explode: true,
    given: "R=100&G=200&B=150&other=1",
    schema: record,
    want: rgb,
  },
  {
    style: "spaceDelimited",
    explode: false,
    given: "color=blue%20black%20brown",
    schema: list,
    want: colors,
  },
  {
    style: "spaceDelimited",
    explode: false,
    given: "color=R%20100%20G%20200%20B%20150",
    schema: record,
    want: rgb,
  },
  {
    style: "pipeDelimited",
    explode: false,
    given: "color=blue%7Cblack%7Cbrown",
    schema: list,
    want: colors,
  },
  {
    style: "pipeDelimited",
    explode: false,
    given: "color=R|100|G|200|B|150",
    schema: record,
    want: rgb,
  },
  {
    style: "tabDelimited",
    explode: false,
    given: "color=blue%09black",
    schema: list,
    want: ["blue", "black"],
  },
  {
    style: "deepObject",
    explode: true,
    given: "color%5BR%5D=100&color[G]=200&color[B]=150",
    schema: record,
    want: rgb,
  },
  {
    style: "deepObject",
    explode: true,
    given: "color[a][0][b]=1&color[a][1][b]=2",
    schema: {
      type: "object",
      properties: {
        a: {
          type: "array",
          items: { type: "object", properties: { b: { type: "integer" } } },
        },
      },
    },
    want: { a: [{ b: 1 }, { b: 2 }] },
  },
  {
    style: "deepObject",
    explode: true,
    given: "color=",
    schema: { anyOf: [record, { enum: [""] }] },
    want: "",
  },
  {
    style: "form",
    explode: true,
    given: "color=a%26b%3Dc+d",
    schema: text,
    want: "a&b=c d",
  },
  {
    style: "form",
    explode: true,
    given: "other=1",
    schema: text,
    want: undefined,
  },
];

test.each(named)(
  "$style, explode $explode: $given",
  ({ given, want, ...rest }) => {
    const reading = {
      ...rest,
      name: "color",
      definitions: {},
      decode: decodeForm,
    };
    expect(readPairs(splitPairs(given), reading)).toEqual(want);
  },
);

describe("a text becomes what the schema says", () => {
  const rows: readonly { given: string; schema: JsonSchema; want: unknown }[] =
    [
      { given: "10", schema: { type: "integer" }, want: 10 },
      { given: "10", schema: { type: "string" }, want: "10" },
      { given: "10", schema: { type: ["string", "integer"] }, want: "10" },
      {
        given: "10",
        schema: { type: ["string", "integer"], maxLength: 1 },
        want: 10,
      },
      { given: "true", schema: { type: "boolean" }, want: true },
      { given: "2", schema: { enum: [1, 2] }, want: 2 },
      { given: "2", schema: { enum: ["1", "2"] }, want: "2" },
      {
        given: "2",
        schema: {
          oneOf: [{ type: "integer", maximum: 1 }, { type: "string" }],
        },
        want: "2",
      },
      { given: '{"a":1}', schema: { type: "object" }, want: { a: 1 } },
      { given: "x", schema: { type: "integer" }, want: "x" },
      { given: "x", schema: {}, want: "x" },
    ];

  test.each(rows)("$given as $schema", ({ given, schema, want }) => {
    expect(readText(given, schema, {})).toEqual(want);
  });
});
