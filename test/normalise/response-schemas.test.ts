import { describe, expect, test } from "vitest";
import { sourcesOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

const labels = { type: "object", properties: { names: { type: "array" } } };
const json = (schema: object) => ({
  description: "",
  content: { "application/json": { schema } },
});
const component = { $ref: "#/components/responses/pet-labels" };

/** The schemas of a description whose one operation gives this response, and another document beside it. */
function namesOf(
  responses: object,
  components: object,
  other: object = {},
): string[] {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/pets": { get: { responses } } },
    components,
  };
  const sources = sourcesOf({ "api.json": document, "other.json": other });
  return Object.keys(normalised(sources).components.schemas);
}

const responses = (response: object) => ({
  responses: { "pet-labels": response },
});

const cases: readonly {
  name: string;
  given: readonly [responses: object, components: object, other?: object];
  want: readonly string[];
}[] = [
  {
    name: "the result of operations is known by the name of its response",
    given: [{ 200: component }, responses(json(labels))],
    want: ["pet_labels"],
  },
  {
    name: "also where the response stands in another document",
    given: [
      { 200: { $ref: "other.json#/responses/many" } },
      {},
      { responses: { many: json(labels) } },
    ],
    want: ["many"],
  },
  {
    name: "but not what is written in the operation",
    given: [{ 200: json(labels) }, {}],
    want: [],
  },
  {
    name: "nor an error, which goes by its status",
    given: [{ 404: component }, responses(json(labels))],
    want: [],
  },
  {
    name: "nor what has a name, or needs none",
    given: [{ 200: component }, responses(json({ type: "string" }))],
    want: [],
  },
  {
    name: "nor one of two descriptions of one response",
    given: [
      { 200: component },
      responses({
        description: "",
        content: {
          "application/json": { schema: labels },
          "application/hal+json": { schema: labels },
        },
      }),
    ],
    want: [],
  },
  {
    name: "nor by a name that a schema has, spelled otherwise",
    given: [
      { 200: component },
      { ...responses(json(labels)), schemas: { PetLabels: labels } },
    ],
    want: ["PetLabels"],
  },
];

describe("schemas of named responses", () => {
  test.each(cases)("$name", ({ given, want }) => {
    expect(namesOf(...given)).toEqual(want);
  });
});
