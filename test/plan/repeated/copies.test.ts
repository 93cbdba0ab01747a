import { describe, expect, test } from "vitest";
import type { Api, Schema } from "../../../src/ir/index.js";
import { liftRepeated } from "../../../src/plan/repeated/lift-repeated.js";
import { action, api, object, string } from "../api.js";

const pet = object({
  name: string,
  at: object({ x: string, y: string, z: string }),
});
const orNull = (schema: Schema): Schema => ({
  ...schema,
  type: ["object", "null"],
});
const noted = { description: "Perhaps." };

interface Given {
  readonly name: string;
  readonly given: Record<string, Schema>;
  readonly taken?: string;
  readonly mediaType?: string;
  readonly want: Schema;
}

/** An API that gives what `given` says, and takes `taken`. */
function apiOf(
  schemas: Record<string, Schema>,
  { taken, mediaType = "application/json" }: Partial<Given>,
): Api {
  const content = ($ref: string) => [{ mediaType, schema: { $ref } }];
  return api({
    schemas,
    actions: Object.keys(schemas).map((id) =>
      action({
        path: `/${id}`,
        responses: [{ status: "200", headers: [], content: content(id) }],
        ...(taken !== undefined && {
          body: { required: true, content: content(taken) },
        }),
      }),
    ),
  });
}

const lift = (schemas: Record<string, Schema>, more: Partial<Given> = {}) =>
  liftRepeated(apiOf(schemas, more), () => false).api.schemas;

const cases: readonly Given[] = [
  {
    name: "is that one, or null",
    given: { pet, "nullable-pet": { ...orNull(pet), ...noted } },
    want: { anyOf: [{ $ref: "pet" }, { type: ["null"] }], ...noted },
  },
  {
    name: "whichever stands first, and if both may be null",
    given: { "nullable-pet": orNull(pet), pet: orNull(pet) },
    want: { anyOf: [{ $ref: "pet" }, { type: ["null"] }] },
  },
  {
    name: "is not where a property says something else",
    given: {
      pet,
      "nullable-pet": orNull({
        ...pet,
        properties: { ...pet.properties, name: { ...string, ...noted } },
      }),
    },
    want: orNull({
      ...pet,
      properties: {
        at: { $ref: "nullable-pet#in.at" },
        name: { ...string, ...noted },
      },
    }),
  },
  {
    name: "is not where its name is about something else",
    given: { pet, "nullable-cat": orNull(pet) },
    want: orNull({
      ...pet,
      properties: { ...pet.properties, at: { $ref: "nullable-cat#in.at" } },
    }),
  },
  {
    name: "is not where a request holds it",
    given: { pet, "nullable-pet": orNull(pet) },
    taken: "nullable-pet",
    want: orNull({
      ...pet,
      properties: { ...pet.properties, at: { $ref: "nullable-pet#in.at" } },
    }),
  },
  {
    name: "is not where it may travel as XML",
    given: { pet, "nullable-pet": orNull(pet) },
    mediaType: "application/xml",
    want: orNull({
      ...pet,
      properties: { ...pet.properties, at: { $ref: "nullable-pet#in.at" } },
    }),
  },
];

describe("a named schema that writes another out to allow null", () => {
  test.each(cases)("$name", ({ given, want, ...more }) => {
    const [id = ""] = Object.keys(given).filter((name) => name !== "pet");
    expect(lift(given, more)[id]).toEqual(want);
  });

  test("counts for nothing that is repeated in it", () => {
    const schemas = lift({ pet, "nullable-pet": orNull(pet) });
    expect(Object.keys(schemas)).toEqual(["pet", "nullable-pet"]);
  });
});
