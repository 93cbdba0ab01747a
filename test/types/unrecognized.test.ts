import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { object, ref, string } from "./cases/case.js";
import { typeErrors } from "./compile.js";
import { complete } from "./language-server.js";
import { declareModels, type Given } from "./plan.js";

const kind = { ...string, enum: ["cat", "dog"] };

const LETTING: Given = {
  schemas: {
    State: { ...string, enum: ["draft", "signed", "ended"] },
    Floor: { type: ["integer"], enum: [0, 1, 2] },
    Lease: object(
      {
        id: { ...string, readOnly: true },
        state: ref("State"),
        floor: ref("Floor"),
        tags: { type: ["array"], items: ref("State") },
      },
      { required: ["id", "state"] },
    ),
    Any: { anyOf: [string, ref("State")] },
    Base: object({ kind }, { required: ["kind"] }),
    Cat: { allOf: [ref("Base"), object({ meow: string })] },
    Dog: { allOf: [ref("Base"), object({ bark: string })] },
    Pet: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "Cat", dog: "Dog" },
      },
    },
    Paid: object({ by: { const: "card" }, card: string }, { required: ["by"] }),
    Owed: object(
      { by: { ...string, enum: ["cash", "cheque"] }, due: string },
      { required: ["by"] },
    ),
    Payment: { oneOf: [ref("Paid"), ref("Owed")] },
  },
  inputs: { LeaseInput: "Lease" },
};

/** Code with the errors that it has. */
const CASES: readonly {
  readonly name: string;
  readonly use: string;
  readonly errors?: readonly string[];
}[] = [
  {
    name: "a `switch` without a default forgets something",
    use: `export function f(state: State): number {
  switch (state) { case "draft": return 1; case "signed": return 2; case "ended": return 3; }
}`,
    errors: ["TS2366"],
  },
  {
    name: "a comparison with a typo",
    use: `export const is = (state: State): boolean => state === "drft";`,
    errors: ["TS2367"],
  },
  {
    name: "the same where some values are handled already",
    use: `export const is = (state: State): boolean => state !== "draft" && state === "sigend";`,
    errors: ["TS2367"],
  },
  {
    name: "a `case` with a typo",
    use: `export const is = (state: State): boolean => { switch (state) { case "drft": return true; default: return false; } };`,
    errors: ["TS2678"],
  },
  {
    name: "a typo in what is sent",
    use: `export const lease: LeaseInput = { state: "drft" };
export const tags: LeaseInput = { state: "draft", tags: ["draft", "sigend"] };
export const floor: LeaseInput = { state: "draft", floor: 7 };`,
    errors: ["TS2820", "TS2820", "TS2322"],
  },
  {
    name: "a typo in a set, a table and a list",
    use: `export const is: boolean = new Set<State>().has("drft");
export const table: Partial<Record<State, number>> = { drft: 1 };
export const index = (states: readonly State[]): number => states.indexOf("drft");`,
    errors: ["TS2345", "TS2561", "TS2345"],
  },
  {
    name: "a table that forgets a value",
    use: `export const table: Record<State, number> = { draft: 1, signed: 2 };`,
    errors: ["TS2741"],
  },
  {
    name: "a text that anybody may have written",
    use: `export const state = (text: string): State => text;`,
    errors: ["TS2322"],
  },
  {
    name: "the values are values",
    use: `export const lease: LeaseInput = { state: "draft", floor: 2, tags: ["ended"] };
export const is = (state: State): boolean => state === "draft" || state === "ended";
export const table: Record<State, number> = { draft: 1, signed: 2, ended: 3 };
export const found = (state: State): number | undefined => table[state];`,
  },
  {
    name: "what is left is a string, and a number",
    use: `export const label = (state: State): string => {
  switch (state) { case "draft": case "signed": case "ended": return state; default: return state.toUpperCase(); }
};
export const text = (state: State): string => \`\${state}\`;
export const known = (state: State): boolean => ["draft", "x"].includes(state);
export const counts: Record<string, number> = {};
export const count = (state: State): number | undefined => counts[state];
export const map = (state: State): Map<State, string> => new Map([[state, JSON.stringify({ state })]]);
export const above = (floor: Floor): number => floor === 0 ? 0 : floor === 1 ? 1 : floor === 2 ? 2 : floor - 2;`,
  },
  {
    name: "what is left has a name",
    use: `export const rest = (state: State): Unrecognized | undefined =>
  state === "draft" || state === "signed" || state === "ended" ? undefined : state;
export const listed: readonly Exclude<State, Unrecognized>[] = ["draft", "signed", "ended"];
export const isListed = (state: State): state is Exclude<State, Unrecognized> => (listed as readonly string[]).includes(state);`,
  },
  {
    name: "a value that is not listed, on purpose",
    use: `export const lease: LeaseInput = { state: "archived" as State, floor: 7 as Floor };
export const is = (state: State): boolean => state === ("archived" as Unrecognized);
export const f = (state: State): number => { switch (state) { case "draft": return 1; case "archived" as State: return 2; default: return 3; } };
export const table: Record<State, number> = { draft: 1, signed: 2, ended: 3, ["archived" as Unrecognized]: 4 };
export const state = (text: string): State => text as State;`,
  },
  {
    name: "what was fetched can be sent back, whole and in parts",
    use: `export const same = (lease: Lease): LeaseInput => lease;
export const spread = (lease: Lease): LeaseInput => ({ ...lease, tags: [lease.state] });`,
  },
  {
    name: "a discriminator narrows, also where the members share an open enum",
    use: `export const sound = (pet: Pet): string | undefined => pet.kind === "cat" ? pet.meow : pet.bark;`,
  },
  {
    name: "a constant narrows beside an open enum",
    use: `export const due = (payment: Payment): string | undefined => payment.by === "card" ? payment.card : payment.due;
export const other = (payment: Payment): string | undefined => {
  switch (payment.by) { case "card": return payment.card; case "cash": case "cheque": return payment.due; default: return payment.due ?? payment.by; }
};`,
  },
  {
    name: "any string stays any string where the description says so",
    use: `export const any: Any = "what you like";
export const is = (one: Any): boolean => one === "what you like";
export const same = (state: State): Any => state;`,
  },
];

describe.each(["typescript", "typescript-7"] as const)(
  "open enums in %s",
  (compiler) => {
    const models = declareModels(LETTING, "response", "Unrecognized");
    const modules = CASES.map(({ use }) => `${models}\n${use}`);
    const errors = typeErrors(modules, compiler);
    const found = [...errors.matchAll(/m(\d+)\.ts.*error (TS\d+)/g)];

    test.each(CASES.map((one, index) => ({ ...one, index })))(
      "$name",
      ({ index, errors: want = [] }) => {
        const own = found.filter(([, module]) => Number(module) === index);
        expect(own.map(([, , code]) => code)).toEqual(want);
      },
    );
  },
);

// With TypeScript 5, it is among the questions of scripts/compare-types.
test("an editor with TypeScript 7 completes the values, and only them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "completed-"));
  try {
    await cp(
      "generators/runtime/unrecognized.ts",
      join(folder, "unrecognized.ts"),
    );
    const code = `import type { Unrecognized, UnrecognizedNumber } from "./unrecognized.js";
${declareModels(LETTING, "response", "Unrecognized")}
export const is = (state: State): boolean => state === "▸";`;
    const offered = await complete(join(folder, "code.ts"), code);
    expect(offered.toSorted()).toEqual(["draft", "ended", "signed"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
