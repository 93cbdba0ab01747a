import { describe, expect, test } from "vitest";
import type { ParameterConfig } from "../../src/config/config.js";
import type { Parameter, Schema } from "../../src/ir/index.js";
import { applyArrayNotation } from "../../src/plan/arrays.js";
import { planParams } from "../../src/plan/params.js";
import { action, api, string } from "./api.js";

const list: Schema = { type: ["array"], items: string };

const parameter = (given: Partial<Parameter> = {}): Parameter => ({
  name: "ids",
  in: "query",
  required: false,
  schema: list,
  style: "form",
  explode: true,
  allowReserved: false,
  ...given,
});

/** Key and wire name of the one parameter of `GET /pets`. */
function nameOf(given: Partial<Parameter>, config?: ParameterConfig) {
  const own = action({
    operationId: "listPets",
    parameters: [parameter(given)],
  });
  const all = api({ actions: [own], schemas: { Ids: list } });
  const params = planParams(own, all, undefined, "ListPetsParams");
  if (!params) throw new Error("there are no params");
  const [found] = applyArrayNotation(params, own, all, config).parameters;
  return [found?.key, found?.name];
}

describe("brackets are in the wire name of a list that is repeated", () => {
  test.each<{ given: Partial<Parameter>; want: string }>([
    { given: {}, want: "ids[]" },
    { given: { schema: { $ref: "Ids" } }, want: "ids[]" },
    { given: { schema: { anyOf: [string, list] } }, want: "ids[]" },
    { given: { schema: { type: ["array", "null"] } }, want: "ids[]" },
    { given: { schema: string }, want: "ids" },
    { given: { explode: false }, want: "ids" },
    { given: { style: "pipeDelimited" }, want: "ids" },
    { given: { mediaType: "application/json" }, want: "ids" },
    { given: { in: "cookie" }, want: "ids" },
    { given: { name: "ids[]" }, want: "ids[]" },
  ])("$given", ({ given, want }) => {
    expect(nameOf(given, { arrays: "brackets" })).toEqual(["ids", want]);
  });
});

describe("what says more wins", () => {
  test.each<{ given: ParameterConfig | undefined; want: string }>([
    { given: undefined, want: "ids" },
    { given: { arrays: "repeat" }, want: "ids" },
    { given: { arraysOf: { ids: "brackets" } }, want: "ids[]" },
    { given: { arraysOf: { listPets: "brackets" } }, want: "ids[]" },
    { given: { arraysOf: { "GET /pets": "brackets" } }, want: "ids[]" },
    {
      given: { arrays: "brackets", arraysOf: { ids: "repeat" } },
      want: "ids",
    },
    {
      given: { arraysOf: { ids: "brackets", listPets: "repeat" } },
      want: "ids",
    },
    {
      given: { arraysOf: { listPets: "repeat", "listPets ids": "brackets" } },
      want: "ids[]",
    },
    { given: { arraysOf: { other: "brackets" } }, want: "ids" },
  ])("$given", ({ given, want }) => {
    expect(nameOf({}, given)).toEqual(["ids", want]);
  });
});
