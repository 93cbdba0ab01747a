import { describe, expect, test } from "vitest";
import type { Encoding, Schema } from "../../../src/ir/index.js";
import type {
  PartPlan,
  PartsPlan,
  WithParts,
} from "../../../src/plan/parts/parts.js";
import { planParts } from "../../../src/plan/parts/responses.js";
import { object, string } from "../api.js";

const pet = object({ name: string });
const bytes: Schema = { ...string, format: "binary" };
const list = (items: Schema): Schema => ({ type: ["array"], items });
const base64: Schema = { ...string, contentEncoding: "base64" };
const untyped: Schema = {
  properties: { name: string },
  contentEncoding: "base64",
};
const schemas = { Pet: pet, Pets: list({ $ref: "Pet" }) };

/** `json`, `text number`, `json|binary`, `parts(text)`, `base64 text`; `?` for what is not described. */
const printPart = ({ forms, encoding }: PartPlan): string =>
  (encoding === undefined ? "" : `${encoding} `) + printForms(forms);

const printForms = (forms: PartPlan["forms"]): string =>
  forms
    .map(({ kind, scalar, parts }) =>
      parts ? `parts(${print(parts)})` : scalar ? `${kind} ${scalar}` : kind,
    )
    .join("|") || "?";

/** `a: json, b[]: binary` by name, `json, ...binary` by place. */
function print(parts: PartsPlan): string {
  if (parts.by === "place") {
    const { prefix, item } = parts;
    const rest = item ? [`...${printPart(item)}`] : [];
    return [...prefix.map(printPart), ...rest].join(", ");
  }
  const { others } = parts;
  return [
    ...parts.parts.map(
      (part) => `${part.name}${part.list ? "[]" : ""}: ${printPart(part)}`,
    ),
    ...(others ? [`*: ${printPart(others)}`] : []),
  ].join(", ");
}

describe("a part of a form is read by what its schema means (OpenAPI 3.2 §4.15)", () => {
  test.each<{ given: Schema; as?: Encoding; want: string }>([
    { given: pet, want: "a: json" },
    { given: { $ref: "Pet" }, want: "a: json" },
    { given: string, want: "a: text" },
    { given: { type: ["integer"] }, want: "a: text number" },
    { given: { type: ["boolean"] }, want: "a: text boolean" },
    { given: { type: ["string", "integer"] }, want: "a: text" },
    { given: { enum: ["a", "b"] }, want: "a: text" },
    { given: { const: 5 }, want: "a: text number" },
    { given: { enum: ["a", 5, {}] }, want: "a: ?" },
    { given: { oneOf: [string, { type: ["integer"] }] }, want: "a: text" },
    { given: bytes, want: "a: binary" },
    { given: { contentMediaType: "image/png" }, want: "a: binary" },
    { given: {}, want: "a: ?" },
    { given: list(bytes), want: "a[]: binary" },
    { given: { $ref: "Pets" }, want: "a[]: json" },
    {
      given: list(pet),
      as: { contentType: "application/json" },
      want: "a: json",
    },
    { given: string, as: { contentType: "application/json" }, want: "a: json" },
    { given: pet, as: { contentType: "application/xml" }, want: "a: xml" },
    { given: {}, as: { contentType: "image/*" }, want: "a: binary" },
    { given: {}, as: { contentType: "*/*" }, want: "a: ?" },
    {
      given: string,
      as: { contentType: "application/pdf" },
      want: "a: binary",
    },
    {
      given: { oneOf: [pet, bytes] },
      want: "a: json|binary",
    },
    {
      given: {},
      as: { contentType: "application/json, text/plain, image/png" },
      want: "a: json|text|binary",
    },
    {
      given: list(string),
      as: { contentType: "multipart/mixed" },
      want: "a: parts(...text)",
    },
    { given: base64, want: "a: base64 text" },
    { given: { contentEncoding: "BASE64" }, want: "a: base64 text" },
    { given: list(base64), want: "a[]: base64 text" },
    {
      given: base64,
      as: { contentType: "image/png" },
      want: "a: base64 text",
    },
    {
      given: base64,
      as: { contentType: "application/json" },
      want: "a: json",
    },
    { given: base64, as: { contentType: "*/*" }, want: "a: base64 text" },
    { given: untyped, want: "a: json" },
    { given: pet, as: { style: "deepObject" }, want: "a: ?" },
    { given: list(string), as: { style: "form" }, want: "a[]: text" },
    { given: { ...string, writeOnly: true }, want: "" },
  ])("$given as $as: $want", ({ given, as, want }) => {
    const content: WithParts = {
      schema: object({ a: given }),
      ...(as && { encoding: { a: as } }),
    };
    expect(print(planParts(content, schemas))).toBe(want);
  });
});

test.each<{ name: string; given: WithParts; want: string }>([
  { name: "nothing is said", given: {}, want: "...?" },
  { name: "a list", given: { schema: list(pet) }, want: "...json" },
  {
    name: "a list by reference",
    given: { schema: { $ref: "Pets" } },
    want: "...json",
  },
  {
    name: "a tuple",
    given: {
      schema: { ...list({ not: {} }), prefixItems: [pet, {}] },
      prefixEncoding: [{}, { contentType: "image/png" }],
    },
    want: "json, binary",
  },
  {
    name: "more encodings than items",
    given: {
      schema: list(string),
      prefixEncoding: [{ contentType: "application/json" }],
    },
    want: "json, ...text",
  },
  {
    name: "one after another, each of several kinds",
    given: {
      itemSchema: { anyOf: [pet, bytes] },
      itemEncoding: { contentType: "application/json, image/png" },
    },
    want: "...json|binary",
  },
  {
    name: "a map",
    given: { schema: { type: ["object"], additionalProperties: pet } },
    want: "*: json",
  },
  {
    name: "objects that are merged",
    given: { schema: { allOf: [object({ a: pet }), object({ b: bytes })] } },
    want: "a: json, b: binary",
  },
  { name: "a choice", given: { schema: { oneOf: [pet, pet] } }, want: "...?" },
])("parts of $name", ({ given, want }) => {
  expect(print(planParts(given, schemas))).toBe(want);
});

test("what JSON is among bytes is told by what is no bytes", () => {
  const { item } = planParts(
    {
      itemSchema: {
        oneOf: [{ $ref: "Pet" }, { contentMediaType: "image/png" }],
      },
      itemEncoding: { contentType: "application/json, image/png" },
    },
    schemas,
  ) as { item: PartPlan };
  expect(item.forms[0]?.schema).toEqual({ $ref: "Pet" });
});

test("a text in an encoding is of a media type that can be", () => {
  const schema = object({ a: base64 });
  const encoding = { a: { contentType: "*/*, image/png" } };
  const [one, other] = [{ schema, encoding }, { schema }].map((content) => {
    const parts = planParts(content, schemas);
    return parts.by === "name" && parts.parts[0]?.forms[0]?.mediaType;
  });
  expect([one, other]).toEqual(["image/png", "application/octet-stream"]);
});
