import { describe, expect, test } from "vitest";
import { ajvVerdict, buildVerdicts, type Table } from "./build.js";
import { RandomSchemas, seeded } from "./random.js";

const SCHEMAS = 180;
const VALUES = 12;

interface Case {
  readonly schemas: Table;
  readonly value: unknown;
  readonly ajv: boolean;
  readonly zod: boolean;
  readonly valibot: boolean;
}

function runCases(random: RandomSchemas): Case[] {
  return Array.from({ length: SCHEMAS }).flatMap(() => {
    const schemas = random.table();
    const verdicts = buildVerdicts(schemas);
    const ajv = ajvVerdict(schemas);
    return Array.from({ length: VALUES }, (): Case => {
      const value = random.value();
      const text = JSON.stringify(value);
      const found = {
        schemas,
        value,
        ajv: ajv(value),
        zod: verdicts.zod(value),
        valibot: verdicts.valibot(value),
      };
      expect(JSON.stringify(value)).toBe(text);
      return found;
    });
  });
}

const show = (cases: readonly Case[]) =>
  cases.slice(0, 3).map((one) => JSON.stringify(one));

describe("on 2,160 random pairs of a schema and a value", () => {
  test("zod and valibot say what ajv says, of every keyword they check", () => {
    const cases = runCases(new RandomSchemas(seeded(1)));
    const wrong = cases.filter(
      ({ ajv, zod, valibot }) => zod !== ajv || valibot !== ajv,
    );
    expect(show(wrong)).toEqual([]);
    const accepted = cases.filter(({ ajv }) => ajv).length / cases.length;
    expect(accepted).toBeGreaterThan(0.2);
    expect(accepted).toBeLessThan(0.8);
  }, 20_000);

  test("they refuse nothing that ajv accepts, where they cannot check a keyword", () => {
    const cases = runCases(new RandomSchemas(seeded(2), true));
    const wrong = cases.filter(
      ({ ajv, zod, valibot }) => ajv && !(zod && valibot),
    );
    expect(show(wrong)).toEqual([]);
    expect(cases.some(({ ajv, zod }) => zod && !ajv)).toBe(true);
  }, 20_000);
});
