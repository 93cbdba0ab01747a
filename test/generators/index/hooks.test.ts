import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { index } from "../../../generators/index/index.js";
import type { EmitInput } from "../../../src/emit/file.js";
import { makePlan, type PlanGiven } from "../plan.js";

const operations = [
  { id: "pets.list", responses: [{ status: "200", schema: {} }] },
];

const emit = (given: PlanGiven): ReadonlyMap<string, string> =>
  new Map(
    index({ plan: makePlan(given) } as EmitInput).map(({ path, text }) => [
      path,
      text,
    ]),
  );

describe("ready-made interceptors", () => {
  test("are where there are calls", () => {
    expect([...emit({ operations }).keys()]).toEqual([
      "src/index.ts",
      "src/interceptors.ts",
      "src/otel.ts",
    ]);
    expect([...emit({}).keys()]).toEqual(["src/index.ts"]);
  });

  test("K3 are no part of the index, nor is OpenTelemetry of them", () => {
    const files = emit({ operations });
    const imports = (path: string) =>
      [...(files.get(path) ?? "").matchAll(/from "(.*)"/g)].map(
        ([, from]) => from,
      );
    expect(imports("src/index.ts").join("\n")).not.toMatch(
      /runtime\/(interceptors|otel)\//,
    );
    expect(imports("src/interceptors.ts").join("\n")).not.toContain("otel");
  });

  test("are all that the runtime has", () => {
    const text = emit({ operations }).get("src/interceptors.ts") ?? "";
    const files = [...text.matchAll(/"\.\/(runtime\/.*)\.js"/g)];
    const exported = new Set(files.map(([, file]) => file));
    expect(exported.size).toBe(13);
    for (const file of exported) {
      const source = readFileSync(`generators/${file}.ts`, "utf8");
      const names = source.matchAll(
        /^export (?:function|interface|type) (\w+)/gm,
      );
      for (const [, name] of names)
        expect(isInternal(String(name)) || text.includes(String(name))).toBe(
          true,
        );
    }
  });
});

/** What they only share with each other. */
const isInternal = (name: string): boolean =>
  /^(openLog|LogWriter|toPrintable|makeRedactor|Redactor|CircuitRules|Verdict|Rules)$/.test(
    name,
  );

test("the name of the package is a text in the code, whatever it is", () => {
  const name = '${evil}`"; evil(); "\u2028';
  const text = emit({ operations, package: { name } }).get("src/otel.ts");
  expect(text).toContain(`    name: '\${evil}\`"; evil(); "\\u2028',`);
});
