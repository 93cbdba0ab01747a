import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { placeDiagnostics } from "../../src/load/place-diagnostics.js";
import { makeFolder } from "../write/folder.js";

async function load(name: string, text: string) {
  const folder = makeFolder({ [name]: text });
  const file = path.join(folder, name);
  const diagnostics = new Diagnostics();
  const config = await loadConfig({ file, cwd: folder, diagnostics });
  return { config, found: diagnostics.all, file };
}

/** Code and `line:column` of each diagnostic. */
async function faults(name: string, text: string): Promise<string[]> {
  const { found } = await load(name, text);
  return placeDiagnostics(found, undefined).map(({ code, place }) => {
    expect(place?.label).toBe(name);
    return `${code} ${place?.line}:${place?.column}`;
  });
}

describe("every setting is read, from every kind of file", () => {
  const want = {
    name: "@acme/pets",
    version: "1.2.3-beta.1",
    include: ["tag:Pets"],
    exclude: [],
    names: { operations: { "GET /pets": "pets.list" }, models: { A: "B" } },
    enums: "open",
    strict: true,
  };
  const json = JSON.stringify(want, undefined, 2);
  test.each([
    { name: "connector.config.json", text: json },
    { name: "connector.config.yaml", text: json },
    {
      name: "connector.config.yml",
      text: "name: '@acme/pets'\nversion: 1.2.3-beta.1\ninclude: ['tag:Pets']\nexclude: []\nnames:\n  operations: { GET /pets: pets.list }\n  models:\n    A: B\nenums: open\nstrict: true\n",
    },
    { name: "connector.config.mjs", text: `export default ${json};` },
    {
      name: "connector.config.ts",
      text: `const config: object = ${json};\nexport default config;`,
    },
    {
      name: "connector.config.mts",
      text: `enum Level { Open = "open" }\nexport default { ...${json}, enums: Level.Open };`,
    },
    {
      name: "connector.config.js",
      text: `import { defineConfig } from "gen-connector";\nexport default defineConfig(${json});`,
    },
  ])("$name", async ({ name, text }) => {
    const { config, found } = await load(name, text);
    expect(found).toEqual([]);
    expect(config).toEqual(want);
  });
});

describe("what is wrong is reported where it stands", () => {
  const yaml = "connector.config.yaml";
  const json = "connector.config.json";
  test.each([
    { name: yaml, given: "nmae: x\n", want: ["GC_CONFIG_UNKNOWN_KEY 1:1"] },
    {
      name: yaml,
      given: "names:\n  model:\n    A: B\n",
      want: ["GC_CONFIG_UNKNOWN_KEY 2:3"],
    },
    {
      name: yaml,
      given: "__proto__: 1\n",
      want: ["GC_CONFIG_UNKNOWN_KEY 1:1"],
    },
    { name: yaml, given: "strict: yes\n", want: ["GC_CONFIG_TYPE 1:9"] },
    { name: yaml, given: "version: 1.0\n", want: ["GC_CONFIG_TYPE 1:10"] },
    { name: yaml, given: "version: v1\n", want: ["GC_CONFIG_VALUE 1:10"] },
    { name: yaml, given: "enums: opened\n", want: ["GC_CONFIG_VALUE 1:8"] },
    { name: yaml, given: "name: Pets\n", want: ["GC_PACKAGE_NAME 1:7"] },
    { name: yaml, given: "include: tag:Pets\n", want: ["GC_CONFIG_TYPE 1:10"] },
    {
      name: yaml,
      given: "include:\n  - a\n  - 2\n  - ''\n",
      want: ["GC_CONFIG_TYPE 3:5", "GC_CONFIG_VALUE 4:5"],
    },
    { name: yaml, given: "names: []\n", want: ["GC_CONFIG_TYPE 1:8"] },
    {
      name: yaml,
      given: "names:\n  models:\n    A: 1\n",
      want: ["GC_CONFIG_TYPE 3:8"],
    },
    { name: yaml, given: "- a\n", want: ["GC_CONFIG_TYPE 1:1"] },
    { name: yaml, given: "", want: [] },
    { name: yaml, given: "name: a\nname: b\n", want: ["GC_CONFIG_SYNTAX 2:1"] },
    { name: yaml, given: "name: [\n", want: ["GC_CONFIG_SYNTAX 2:1"] },
    {
      name: json,
      given: '{\n  "strict": true,\n  "nme": 1\n}',
      want: ["GC_CONFIG_UNKNOWN_KEY 3:3"],
    },
    {
      name: json,
      given: '{\n  // a comment\n  "strict": true\n}',
      want: ["GC_CONFIG_SYNTAX 2:3"],
    },
    {
      name: "connector.config.mjs",
      given: "export default {\n  nme: 1,\n};",
      want: ["GC_CONFIG_UNKNOWN_KEY 2:3"],
    },
    {
      name: "connector.config.mjs",
      given: "export const config = {};",
      want: ["GC_CONFIG_MODULE 1:1"],
    },
    {
      name: "connector.config.mjs",
      given: "throw new Error('no');",
      want: ["GC_CONFIG_MODULE 1:7"],
    },
    {
      name: "connector.config.ts",
      given: "enum Kind { A }\n\nthrow new Error(`${Kind.A}`);",
      want: ["GC_CONFIG_MODULE 3:7"],
    },
  ])("$name: $given", async ({ name, given, want }) => {
    expect(await faults(name, given)).toEqual(want);
  });

  test("a misspelt key is told the right one, and the rest still counts", async () => {
    const { config, found } = await load(yaml, "namess: {}\nstrict: true\n");
    expect(found[0]?.message).toContain('did you mean "names"?');
    expect(config).toEqual({ strict: true });
  });
});

test("folders in allowRef are meant from where the configuration is", async () => {
  const { config, file } = await load(
    "connector.config.json",
    '{ "allowRef": ["../shared", "https://example.com"] }',
  );
  const folder = path.resolve(path.dirname(file), "../shared");
  expect(config.allowRef).toEqual([folder, "https://example.com"]);
});
