import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import {
  bundleAction,
  type Catalogue,
  type JsonSchema,
} from "../../../generators/runtime/catalogue.js";

function catalogue(input: JsonSchema, $defs: Catalogue["$defs"]): Catalogue {
  return { actions: [{ id: "pets.get", input, output: true }], $defs };
}

/** The names in `$defs` of an input's bundle. */
function reached(input: JsonSchema, $defs: Catalogue["$defs"]): string[] {
  const { input: schema } = bundleAction(catalogue(input, $defs), "pets.get");
  return typeof schema === "boolean"
    ? []
    : Object.keys(Object(schema["$defs"]));
}

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

describe("an action is bundled with what its schemas reach", () => {
  const defs = { A: ref("B"), B: { properties: { next: ref("B") } }, C: {} };
  test.each<{ given: JsonSchema; $defs?: Catalogue["$defs"]; want: string[] }>([
    { given: true, want: [] },
    { given: { type: "string" }, want: [] },
    { given: ref("C"), want: ["C"] },
    { given: ref("A"), want: ["A", "B"] },
    { given: { anyOf: [ref("B"), { items: ref("C") }] }, want: ["B", "C"] },
    {
      given: { properties: { enum: ref("C"), default: ref("B") } },
      want: ["B", "C"],
    },
    { given: { properties: { properties: ref("C") } }, want: ["C"] },
    {
      given: {
        enum: [ref("C")],
        const: ref("B"),
        default: ref("A"),
        examples: [ref("A")],
      },
      want: [],
    },
    {
      given: {
        discriminator: { propertyName: "k", mapping: { c: "#/$defs/C" } },
      },
      want: ["C"],
    },
    { given: ref("missing"), want: [] },
    { given: ref("__proto__"), want: [] },
    { given: ref("a~1b~0c%25"), $defs: { "a/b~c%": {} }, want: ["a/b~c%"] },
    { given: { $ref: "https://a.example/#/$defs/C" }, want: [] },
  ])("$given", ({ given, $defs = defs, want }) => {
    expect(reached(given, $defs)).toEqual(want);
  });

  test("and each schema is complete for a validator", () => {
    const { input } = bundleAction(
      catalogue(ref("A"), { A: ref("B"), B: { type: "integer" } }),
      "pets.get",
    );
    const validate = new Ajv2020({ strict: true }).compile(input);
    expect(validate(1)).toBe(true);
    expect(validate("1")).toBe(false);
  });

  test("in a time that grows with what it reaches only", () => {
    const length = 20_000;
    const chain = Object.fromEntries(
      Array.from({ length }, (_, index) => [`S${index}`, ref(`S${index + 1}`)]),
    );
    const start = performance.now();
    expect(reached(ref("S0"), chain)).toHaveLength(length);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

test("an action that is not there is a RangeError", () => {
  expect(() => bundleAction(catalogue(true, {}), "pets.put")).toThrow(
    RangeError,
  );
});
