import { expect, test } from "vitest";
import { partSchemas } from "../../../generators/schemas/parts.js";
import type { Schema } from "../../../src/ir/index.js";
import { makePlan, type OperationGiven } from "../plan.js";

const pet: Schema = {
  type: ["object"],
  properties: { name: { type: ["string"] } },
};
const bytes: Schema = { type: ["string"], format: "binary" };
const part = (data?: Schema): Schema =>
  data
    ? { type: ["object"], properties: { data }, required: ["data"] }
    : { type: ["object"] };

type Responses = NonNullable<OperationGiven["responses"]>;

const mediaType = "multipart/mixed";
const list = (items: Schema): Schema => ({ type: ["array"], items });

test.each<{ name: string; given: Responses; want: Record<string, Schema> }>([
  {
    name: "parts by name",
    given: [
      {
        status: "200",
        mediaType: "multipart/form-data",
        schema: {
          type: ["object"],
          properties: { a: pet, b: list(bytes), c: { type: ["integer"] } },
          required: ["a", "b"],
        },
      },
    ],
    want: {
      200: {
        type: ["object"],
        properties: {
          a: part(pet),
          b: list(part()),
          c: part({ type: ["integer"] }),
        },
        required: ["a"],
      },
    },
  },
  {
    name: "parts by place",
    given: [
      {
        status: "2XX",
        mediaType,
        schema: { ...list(bytes), prefixItems: [pet], minItems: 1 },
      },
    ],
    want: { "2XX": { ...list(part()), prefixItems: [part(pet)], minItems: 1 } },
  },
  {
    name: "parts one after another, each",
    given: [{ status: "200", mediaType, itemSchema: pet }],
    want: { 200: part(pet) },
  },
  {
    name: "parts that may be bytes",
    given: [{ status: "200", mediaType, itemSchema: { oneOf: [pet, bytes] } }],
    want: { 200: part({ anyOf: [pet, {}] }) },
  },
  {
    name: "not where something else may be read of that status",
    given: [
      { status: "200", mediaType: "text/event-stream", itemSchema: pet },
      { status: "2XX", mediaType, schema: list(pet) },
    ],
    want: {},
  },
  {
    name: "a range beside JSON",
    given: [
      { status: "200", mediaType: "application/json", schema: pet },
      { status: "2XX", mediaType, schema: list(pet) },
    ],
    want: { "2XX": list(part(pet)) },
  },
])("what is validated of $name", ({ given, want }) => {
  const plan = makePlan({ operations: [{ id: "a.b", responses: given }] });
  const [operation] = plan.groups.flatMap(({ operations }) => operations);
  if (!operation) throw new Error("there is no operation");
  const found = partSchemas(operation, plan.api.schemas);
  expect(Object.fromEntries(found)).toEqual(want);
});
