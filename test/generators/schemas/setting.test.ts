import { describe, expect, test } from "vitest";
import { emit } from "../../../src/emit/emit.js";
import type { Plan } from "../../../src/plan/plan.js";
import { declareTypes } from "../../../src/types/declare.js";
import { describing, planDescription } from "../../types/from-description.js";

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** All files of a connector, as they are with this setting. */
function emitWith(validation: Plan["validation"], schemas: object = pets) {
  const planned = planDescription(describing({ ...schemas }));
  const plan = { ...planned, ...(validation && { validation }) };
  const declarations = declareTypes(plan, { enums: "response" });
  const files = emit({ plan, declarations });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const manifest = JSON.parse(texts.get("package.json") ?? "") as Manifest;
  return { texts, manifest };
}

const pets = {
  Pet: { type: "object", properties: { name: { type: "string" } } },
};

const OF_VALIDATION =
  /schemas\/|runtime\/(validation\/|wire\.ts)|schemas\.test/;

describe("what a connector has of validation", () => {
  test.each<{
    given: Plan["validation"];
    schemas?: object;
    want: readonly string[];
  }>([
    { given: undefined, want: [] },
    { given: "zod", want: ["zod"] },
    { given: "valibot", want: ["valibot"] },
    // of no operations there is nothing to validate
    { given: "zod", schemas: {}, want: [] },
  ])("with the setting $given: $want", ({ given, schemas, want }) => {
    const { texts, manifest } = emitWith(given, schemas);
    const { exports, peerDependencies, devDependencies } = manifest;
    const libraries = (all: object) =>
      Object.keys(all).filter((name) => /zod|valibot|schema/.test(name));
    expect(libraries(peerDependencies)).toEqual(want);
    expect(libraries(devDependencies)).toEqual(want);
    expect("./schemas" in exports).toBe(want.length > 0);
    const paths = [...texts.keys()].filter((path) => OF_VALIDATION.test(path));
    expect(paths.length > 0).toBe(want.length > 0);
  });

  test("is beside the rest of it: no other source differs", () => {
    const sourcesOf = ({ texts }: ReturnType<typeof emitWith>) =>
      [...texts].filter(
        ([path]) => path.startsWith("src/") && !OF_VALIDATION.test(path),
      );
    expect(sourcesOf(emitWith("zod"))).toEqual(sourcesOf(emitWith(undefined)));
  });

  test("is in no text of a connector without it", () => {
    const { texts } = emitWith(undefined);
    const found = [...texts].filter(([, text]) => /zod|valibot/i.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
  });
});
