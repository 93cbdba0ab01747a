import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { circles } from "./cases/circles.js";
import { compositions } from "./cases/compositions.js";
import { enums } from "./cases/enums.js";
import { objects } from "./cases/objects.js";
import { sides } from "./cases/sides.js";
import { unions } from "./cases/unions.js";
import { typeErrors } from "./compile.js";
import { declareModels } from "./plan.js";

const tables = { objects, compositions, unions, enums, circles, sides };
const all = Object.values(tables).flat();

describe.each(Object.entries(tables))("declareTypes: %s", (_, cases) => {
  test.each(cases)("$name", ({ want, ...given }) => {
    expect(declareModels(given)).toBe(want);
  });
});

describe("what is declared", () => {
  test("is what prettier would print", async () => {
    for (const given of all) {
      const text = `${declareModels(given)}\n`;
      expect(await format(text, { parser: "typescript" })).toBe(text);
    }
  });

  test("compiles under the strictest options", () => {
    expect(typeErrors(all.map(declareModelsOf))).toBe("");
  });

  test("is found wrong by the compile check where it is wrong", () => {
    expect(typeErrors(["export type A = B;"])).toContain("TS2304");
  });
});

describe("open enums by option", () => {
  const schemas = { State: { enum: ["on", "off"] } };
  test.each([
    { given: "open", want: `"on" | "off" | (string & {})` },
    {
      given: "open",
      unlisted: "Unrecognized",
      want: `"on" | "off" | Unrecognized`,
    },
    { given: "closed", unlisted: "Unrecognized", want: `"on" | "off"` },
    { given: "closed", want: `"on" | "off"` },
  ] as const)("$given, $unlisted", ({ given, want, ...more }) => {
    const unlisted = "unlisted" in more ? more.unlisted : undefined;
    expect(declareModels({ schemas }, given, unlisted)).toBe(
      `export type State = ${want};`,
    );
  });
});

function declareModelsOf(given: (typeof all)[number]): string {
  return declareModels(given);
}
