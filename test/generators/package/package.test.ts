import { globSync, readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { packageFiles } from "../../../generators/package/package.js";
import type { CredentialPlan } from "../../../src/plan/plan.js";
import { declareTypes } from "../../../src/types/declare.js";
import { makePlan, type PlanGiven } from "../plan.js";

const operation = {
  id: "pets.list",
  responses: [{ status: "200", schema: {} }],
};

function emit(given: PlanGiven): Map<string, string> {
  const plan = makePlan({ operations: [operation], ...given });
  const declarations = declareTypes(plan, { enums: "response" });
  const files = packageFiles({ plan, declarations });
  return new Map(files.map(({ path, text }) => [path, text]));
}

const key: CredentialPlan = {
  factory: "key",
  scheme: { id: "k", type: "apiKey", in: "header", name: "X" },
};
const certificate: CredentialPlan = {
  factory: "certificate",
  scheme: { id: "m", type: "mutualTLS" },
};
const login: CredentialPlan = {
  factory: "login",
  scheme: { id: "l", type: "oauth2", flows: [] },
  oauth: { flow: "clientCredentials", scopes: [], endpoints: {} },
};

interface Manifest extends Readonly<Record<string, unknown>> {
  readonly exports: Readonly<Record<string, object | string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = (given: PlanGiven = {}): Manifest =>
  JSON.parse(emit(given).get("package.json") ?? "");

describe("package.json", () => {
  test("exports what there is, types first", () => {
    expect(Object.keys(manifest().exports)).toEqual([
      ".",
      "./operations/*",
      "./mocks",
      "./interceptors",
      "./otel",
      "./connector.json",
      "./package.json",
    ]);
    expect(Object.keys(manifest({ operations: [] }).exports)).toEqual([
      ".",
      "./connector.json",
      "./package.json",
    ]);
    const { "./package.json": own, ...entries } = manifest().exports;
    expect(own).toBe("./package.json");
    for (const entry of Object.values(entries))
      expect(Object.keys(entry)).toEqual(["types", "default"]);
  });

  test.each<{ name: string; given: CredentialPlan[]; want: string[] }>([
    { name: "a key", given: [key], want: [] },
    { name: "a certificate", given: [certificate], want: ["./node"] },
    { name: "OAuth", given: [login], want: ["./node", "./testing"] },
  ])("has the entries that $name needs", ({ given, want }) => {
    const { exports, devDependencies } = manifest({ credentials: given });
    const entries = ["./node", "./testing"].filter((name) => name in exports);
    expect(entries).toEqual(want);
    const { compilerOptions } = JSON.parse(
      emit({ credentials: given }).get("tsconfig.json") ?? "",
    );
    const types = want.length > 0 ? ["node"] : [];
    expect(compilerOptions.types).toEqual(types);
    expect("@types/node" in devDependencies).toBe(want.length > 0);
  });

  test("has no dependencies, no bin, and no script that an install runs (H34)", () => {
    const given = manifest({
      info: { title: 'x","scripts":{"postinstall":"touch /tmp/x"},"y":"' },
      package: { title: 'x","scripts":{"postinstall":"touch /tmp/x"},"y":"' },
    });
    expect(Object.keys(given)).toEqual([
      "name",
      "version",
      "description",
      "license",
      "type",
      "sideEffects",
      "engines",
      "exports",
      "files",
      "scripts",
      "peerDependencies",
      "peerDependenciesMeta",
      "devDependencies",
    ]);
    expect(Object.keys(given.scripts)).toEqual([
      "build",
      "pretest",
      "test",
      "prepublishOnly",
    ]);
  });

  test.each(globSync("generated/*/package.json"))(
    "X1 has no dependencies, and only optional peers: %s",
    (path) => {
      const made: Manifest = JSON.parse(readFileSync(path, "utf8"));
      expect(made).not.toHaveProperty("dependencies");
      expect(made).not.toHaveProperty("optionalDependencies");
      const peers = Object.keys(made["peerDependencies"] ?? {});
      expect(peers).toEqual(
        expect.arrayContaining(["@opentelemetry/api", "msw"]),
      );
      const optional = peers.map((name) => [name, { optional: true }]);
      expect(made["peerDependenciesMeta"]).toEqual(
        Object.fromEntries(optional),
      );
    },
  );

  test.each([
    { given: "1.2.0", want: undefined },
    { given: "1.2.0+build-7", want: undefined },
    { given: "1001.0.0-SNAPSHOT", want: { tag: "next" } },
  ])("says under which tag $given is published", ({ given, want }) => {
    expect(manifest({ package: { version: given } })["publishConfig"]).toEqual(
      want,
    );
  });

  test("asks for the test tools that this repository tests with", async () => {
    const { default: own } = await import("../../../package.json", {
      with: { type: "json" },
    });
    const wanted = manifest({ credentials: [login] }).devDependencies;
    const ours: Record<string, string> = {
      ...own.dependencies,
      ...own.devDependencies,
    };
    for (const [name, range] of Object.entries(wanted))
      expect([name, range]).toEqual([name, ours[name]]);
  });

  test("is as npm writes it", () => {
    const text = emit({}).get("package.json") ?? "";
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});

const licenses = [
  {
    given: undefined,
    field: "SEE LICENSE IN LICENSE",
    text: "All rights reserved",
  },
  { given: "MIT", field: "MIT", text: "Permission is hereby granted" },
  {
    given: "Apache-2.0",
    field: "Apache-2.0",
    text: "https://spdx.org/licenses/Apache-2.0.html",
  },
  {
    given: "MIT OR Apache-2.0",
    field: "MIT OR Apache-2.0",
    text: "https://spdx.org/licenses/\n",
  },
];

test.each(licenses)("licence $given", ({ given, field, text }) => {
  const files =
    given === undefined ? emit({}) : emit({ package: { license: given } });
  expect(JSON.parse(files.get("package.json") ?? "").license).toBe(field);
  expect(files.get("LICENSE")).toContain(text);
});

const hostile =
  "# <script>alert(1)</script> [x](javascript:a) | `b` ![c](d) */ \u202e";

test("no text of the description is markup in the README or changelog", async () => {
  const files = emit({
    info: { title: hostile, description: hostile, version: hostile },
    package: { title: hostile.replaceAll("\u202e", "") },
    environments: [
      {
        name: "production",
        url: "https://a.example",
        description: hostile,
        variables: [],
      },
    ],
    credentials: [
      {
        factory: "key",
        scheme: {
          id: "k",
          type: "apiKey",
          in: "header",
          name: "X`|",
          description: hostile,
        },
      },
    ],
  });
  for (const name of ["README.md", "CHANGELOG.md"]) {
    const text = files.get(name) ?? "";
    const prose = text.replace(/```[\s\S]*?```|(`+)[^`][\s\S]*?\1/g, "");
    expect(prose).not.toMatch(/(?<!\\)<\w|(?<!\\)\[x|\u202e/);
    const formatted = await format(text, { parser: "markdown" });
    expect(await format(formatted, { parser: "markdown" })).toBe(formatted);
  }
});

test("CHANGELOG.md keeps what it said of the releases before", () => {
  const earlier = [
    { version: "1.1.0", apiVersion: "2024-01" },
    { version: "1.0.0", apiVersion: "`" },
  ];
  const files = emit({
    info: { version: "2025-06" },
    package: { version: "1.2.0", earlier },
  });
  expect(files.get("CHANGELOG.md")).toBe(`# Changelog

## 1.2.0

- Generated from version \`2025-06\` of Pets.

## 1.1.0

- Generated from version \`2024-01\` of Pets.

## 1.0.0

- Generated from version \`\` \` \`\` of Pets.
`);
});

test("JSON files are in prettier's style", async () => {
  const texts = [...emit({})].flatMap(([path, text]) =>
    path.startsWith("tsconfig") ? [text] : [],
  );
  const printed = texts.map((text) => format(text, { parser: "json" }));
  expect(texts.length).toBeGreaterThan(0);
  expect(await Promise.all(printed)).toEqual(texts);
});

test("the table of groups has no column without anything in it", () => {
  const readme = emit({}).get("README.md") ?? "";
  expect(readme).toContain("| Group  | Actions |\n");
});

test.each([
  { given: [{ status: "200" }], want: "what 1 action gives in return" },
  { given: [{ status: "204" }], want: undefined },
])("what nothing is said of is told: $given.0.status", ({ given, want }) => {
  const own = { id: "pets.get", responses: given };
  const readme = emit({ operations: [operation, own] }).get("README.md");
  const told = /what \d+ actions? gives? in return/.exec(readme ?? "")?.[0];
  expect(told).toBe(want);
});
