import prettier from "prettier";
import { describe, expect, test } from "vitest";
import { Imports } from "../../../generators/code/imports.js";

describe("Imports", () => {
  test("lists every name once, sorted, in prettier's style", async () => {
    const imports = new Imports();
    imports.value("send", "./send.js");
    imports.types(["B", "A", "B"], "./models.js");
    imports.namespace("operations", "./operations.js");
    const long = Array.from(
      { length: 9 },
      (_, index) => `SomeLongName${index}`,
    );
    imports.types(long, "./long.js");
    imports.type(
      "AnImportedNameThatIsTooLongForItsLineButStandsAlone",
      "./a-module-with-a-long-name.js",
    );
    const text = `${imports}export {};\n`;
    expect(text).toContain('import type { A, B } from "./models.js";\n');
    expect(await prettier.format(text, { parser: "typescript" })).toBe(text);
  });

  test("is nothing without names", () => {
    expect(`${new Imports()}`).toBe("");
  });
});
