import { describe, expect, test } from "vitest";
import { planDescription } from "../types/from-description.js";

const string = { type: "string" };
const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  ...more,
});
const json = (schema: object) => ({
  description: "",
  content: { "application/json": { schema } },
});

/** An operation whose responses have these schemas, by status. */
const operation = (operationId: string, responses: Record<string, object>) => ({
  get: {
    operationId,
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, schema]) => [
        status,
        json(schema),
      ]),
    ),
  },
});

const describing = (paths: Record<string, object>, schemas: object = {}) => ({
  "api.json": {
    openapi: "3.1.0",
    info: { title: "T", version: "1.0.0" },
    paths,
    components: { schemas },
  },
});

const one = object({ code: string });
const other = object({ reason: string });

const cases: readonly {
  name: string;
  given: Record<string, object>;
  want: readonly string[];
}[] = [
  {
    name: "a title takes no name from a component",
    given: describing(
      {
        "/a": operation("a", { 422: { $ref: "#/components/schemas/oh-no" } }),
        "/b": operation("b", {
          400: object({ x: string }, { title: "Oh no" }),
        }),
        "/c": operation("c", {
          400: object({ x: string }, { title: "Oh no" }),
        }),
      },
      { "oh-no": object({ y: string }) },
    ),
    want: ["BadRequestError", "OhNo"],
  },
  {
    name: "of two bodies under several statuses one goes by its operations",
    given: describing({
      "/a": operation("listStacks", { 400: one, 404: one }),
      "/b": operation("listPages", { 400: one, 404: one }),
      "/c": operation("petCreate", { 400: other, 404: other }),
      "/d": operation("petDelete", { 400: other, 404: other }),
    }),
    want: ["ListErrorBody", "PetErrorBody"],
  },
  {
    name: "and the one that all sorts of operations have keeps the plain name",
    given: describing({
      "/a": operation("listStacks", { 400: one, 404: one }),
      "/b": operation("getPage", { 400: one, 404: one }),
      "/c": operation("petCreate", { 400: other, 404: other }),
      "/d": operation("petDelete", { 400: other, 404: other }),
    }),
    want: ["ErrorBody", "PetErrorBody"],
  },
];

describe("what several operations share is named", () => {
  test.each(cases)("$name", ({ given, want }) => {
    const names = planDescription(given).models.map(({ name }) => name);
    expect(names).toEqual(want);
  });
});

test.each([
  {
    name: "beside a name that needs no change, one has the word for what it is",
    given: ["Pet", "pet"],
    want: ["Pet", "PetModel"],
  },
  {
    name: "and so has one that is called like the connector",
    given: ["t"],
    want: ["TModel"],
  },
  {
    name: "the input of one that is not written as a type is not called Input",
    given: ["pet_thing"],
    want: ["PetThing", "PetThingInput"],
  },
])("$name", ({ given, want }) => {
  const model = object({
    id: { type: "string", readOnly: true },
    name: string,
  });
  const isInput = given.includes("pet_thing");
  const names = planDescription(
    describing(
      Object.fromEntries(
        given.map((name) => [
          `/${name}s`,
          {
            ...operation(`get_${name}`, {
              200: { $ref: `#/components/schemas/${name}` },
            }),
            ...(isInput && {
              post: {
                operationId: "add",
                requestBody: json({ $ref: `#/components/schemas/${name}` }),
                responses: { 204: { description: "" } },
              },
            }),
          },
        ]),
      ),
      Object.fromEntries(given.map((name) => [name, model])),
    ),
  ).models.map(({ name }) => name);
  expect(names).toEqual(want);
});
