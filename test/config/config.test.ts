import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkConfig } from "../../src/config/check.js";
import { closest } from "../../src/diagnostics/closest.js";
import { findConfig } from "../../src/config/find.js";
import { mergeConfig } from "../../src/config/merge.js";
import { findNameProblem } from "../../src/config/package-name.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { makeFolder } from "../write/folder.js";

describe("findNameProblem takes the names that npm takes", () => {
  test.each([
    { given: "petstore-connector", want: true },
    { given: "@acme/petstore", want: true },
    { given: "@acme/http", want: true },
    { given: "a.b_c~d", want: true },
    { given: "", want: false },
    { given: "Petstore", want: false },
    { given: ".hidden", want: false },
    { given: "_private", want: false },
    { given: "a b", want: false },
    { given: "a/b", want: false },
    { given: "../a", want: false },
    { given: "@acme/", want: false },
    { given: "@/petstore", want: false },
    { given: "@acme/a/b", want: false },
    { given: "pets\n", want: false },
    { given: "node_modules", want: false },
    { given: "fs", want: false },
    { given: "a".repeat(215), want: false },
  ])("$given", ({ given, want }) => {
    expect(findNameProblem(given) === undefined).toBe(want);
  });
});

describe("findConfig", () => {
  test("takes the first folder that has one", async () => {
    const near = makeFolder({ "connector.config.yaml": "" });
    const far = makeFolder({ "connector.config.json": "{}" });
    const diagnostics = new Diagnostics();
    const found = await findConfig([makeFolder(), near, far], diagnostics);
    expect(found).toBe(path.join(near, "connector.config.yaml"));
    expect(diagnostics.all).toEqual([]);
  });

  test("reports two in one folder", async () => {
    const folder = makeFolder({
      "connector.config.yaml": "",
      "connector.config.ts": "",
    });
    const diagnostics = new Diagnostics();
    await findConfig([folder], diagnostics);
    expect(diagnostics.all[0]?.code).toBe("GC_CONFIG_AMBIGUOUS");
  });

  test("finds nothing in folders that are not there", async () => {
    const nowhere = path.join(makeFolder(), "nowhere");
    expect(await findConfig([nowhere], new Diagnostics())).toBeUndefined();
  });
});

describe("mergeConfig: options win, allowRef adds", () => {
  test.each([
    { config: { name: "a" }, options: {}, want: { name: "a" } },
    { config: { name: "a" }, options: { name: "b" }, want: { name: "b" } },
    {
      config: { include: ["a"], exclude: ["b"] },
      options: { include: ["c"] },
      want: { include: ["c"], exclude: ["b"] },
    },
    {
      config: { allowRef: ["/b"] },
      options: { allowRef: ["/a", "/b"] },
      want: { allowRef: ["/a", "/b"] },
    },
  ])("$config + $options", ({ config, options, want }) => {
    expect(mergeConfig(config, options)).toEqual(want);
  });
});

describe("closest finds what was meant", () => {
  test.each([
    { given: "nmae", want: "name" },
    { given: "INCLUDE", want: "include" },
    { given: "x", want: undefined },
    { given: "completely-else", want: undefined },
  ])("$given", ({ given, want }) => {
    expect(closest(given, ["name", "names", "include"])).toBe(want);
  });
});

describe("a record may take only some values", () => {
  const check = (arraysOf: object) => {
    const diagnostics = new Diagnostics();
    const place = () => undefined;
    const config = checkConfig(
      { parameters: { arraysOf } },
      place,
      diagnostics,
    );
    const codes = diagnostics.all.map(({ code }) => code);
    return [config.parameters?.arraysOf, codes];
  };

  test.each([
    { given: { ids: "brackets" }, want: [{ ids: "brackets" }, []] },
    { given: { ids: "commas" }, want: [{}, ["GC_CONFIG_VALUE"]] },
    { given: { ids: true }, want: [{}, ["GC_CONFIG_TYPE"]] },
  ])("$given", ({ given, want }) => {
    expect(check(given)).toEqual(want);
  });
});
