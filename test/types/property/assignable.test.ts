import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, Schema } from "../../../src/ir/index.js";
import { typeErrors } from "../compile.js";
import { declareModels } from "../plan.js";
import { exactSets, looseSets, SCHEMAS, type SchemaSet } from "./schemas.js";
import { typeOfValue, valuesFor } from "./values.js";

/** Another one explores further: `SEED=7 npx vitest run test/types/property`. */
const SEED = Number(process.env["SEED"] ?? 20_261_122);
const SETS = 250;
const VALUES = 12;

/** A value, and whether the schema accepts it. */
interface Verdict {
  readonly schema: string;
  readonly value: Json;
  readonly accepted: boolean;
}

/** JSON Schema as it was before the compiler read it: references are names there. */
function toJsonSchema(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "$ref" ? `#/$defs/${String(value)}` : value,
  ) as object;
}

/** Verdicts on some values; none where a schema is defined by itself alone, and so says nothing. */
function judge(set: SchemaSet, seed: number): Verdict[] {
  const $defs = Object.fromEntries(
    Object.entries(set).map(([name, schema]) => [name, toJsonSchema(schema)]),
  );
  try {
    return SCHEMAS.flatMap((schema) => {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      const validate = ajv.compile({ $defs, $ref: `#/$defs/${schema}` });
      const values = fc.sample(valuesFor({ $ref: schema }, set), {
        numRuns: VALUES,
        seed,
      });
      return values.map((value) => {
        return { schema, value, accepted: validate(value) };
      });
    });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Closed enums in one case, open ones in the next: no value that is written out is one of an open enum's others. */
const declareCase = (set: SchemaSet, index: number): string =>
  declareModels(
    { schemas: set },
    index % 2 === 0 ? "closed" : "open",
    "Unrecognized",
  );

/** A module with a line for each value that is to be assignable. Types, as literals would be checked for excess. */
function moduleOf(declared: string, verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(
    ({ schema, value }, index) =>
      `export const v${index}: ${schema} = null! as ${typeOfValue(value)};`,
  );
  return [declared, ...lines].join("\n");
}

interface Case {
  readonly set: SchemaSet;
  readonly verdicts: readonly Verdict[];
  readonly module: string;
}

const casesOf = (sets: fc.Arbitrary<SchemaSet>, keep: boolean): Case[] =>
  fc.sample(sets, { numRuns: SETS, seed: SEED }).map((set, index) => {
    const verdicts = judge(set, SEED + index).filter(
      ({ accepted }) => accepted === keep,
    );
    const module = moduleOf(declareCase(set, index), verdicts);
    return { set, verdicts, module };
  });

/** The lines with an error, by module: `3:17`. */
function wrongLines(cases: readonly Case[]): Set<string> {
  const errors = typeErrors(cases.map(({ module }) => module));
  const found = errors.matchAll(/m(\d+)\.ts[(:](\d+)/g);
  return new Set([...found].map(([, file, line]) => `${file}:${line}`));
}

/** Values whose line has an error, or has none. */
function choose(cases: readonly Case[], wrong: boolean): string[] {
  const lines = wrongLines(cases);
  return cases.flatMap(({ set, verdicts, module }, index) => {
    const first = module.split("\n").length - verdicts.length + 1;
    const chosen = verdicts.filter(
      (_, at) => lines.has(`${index}:${first + at}`) === wrong,
    );
    return chosen.map(
      ({ schema, value }) =>
        `${schema} ${JSON.stringify(value)}\n${JSON.stringify(set)}\n${declareCase(set, index)}`,
    );
  });
}

describe("the type of a random schema", () => {
  test("takes every value that the schema accepts", () => {
    const cases = casesOf(fc.oneof(exactSets, looseSets), true);
    const count = cases.flatMap(({ verdicts }) => verdicts).length;
    expect(count).toBeGreaterThan(2000);
    expect(choose(cases, true)).toEqual([]);
  });

  test("refuses every value that the schema rejects, where a type can say it", () => {
    const cases = casesOf(exactSets, false);
    const count = cases.flatMap(({ verdicts }) => verdicts).length;
    expect(count).toBeGreaterThan(1000);
    expect(choose(cases, false)).toEqual([]);
  });
});
