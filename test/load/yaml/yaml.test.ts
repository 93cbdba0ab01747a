import { describe, expect, test } from "vitest";
import { sourceText } from "../../../src/load/source-text.js";
import { loadText } from "../load-in.js";

describe("reads YAML 1.2's core schema", () => {
  const cases: { given: string; want: unknown }[] = [
    {
      given: "[yes, no, on, off, y, 1_000, 0o17, 0x1F, 010, ~, True, .5, 1.]",
      want: [
        "yes",
        "no",
        "on",
        "off",
        "y",
        "1_000",
        15,
        31,
        10,
        null,
        true,
        0.5,
        1,
      ],
    },
    {
      given: "[2024-01-01, 12:30:45, 1e3, +1, '1', \"2\"]",
      want: ["2024-01-01", "12:30:45", 1000, 1, "1", "2"],
    },
    { given: "%YAML 1.1\n---\na: no", want: { a: "no" } },
    {
      given: "200: a\n1.10: b\non: c\nnull: d\nTrue: e\n",
      want: { 200: "a", "1.10": "b", on: "c", null: "d", True: "e" },
    },
    {
      given: "__proto__: {a: 1}\nconstructor: 2",
      want: JSON.parse('{"__proto__":{"a":1},"constructor":2}'),
    },
    {
      given: "a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}\nf: {b: 3, <<: *x}",
      want: { a: { b: 1 }, c: { b: 1 }, d: { b: 1, e: 2 }, f: { b: 3 } },
    },
    {
      given: "a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne: {<<: [*x, *y]}",
      want: { a: { b: 1 }, c: { b: 2, d: 3 }, e: { b: 1, d: 3 } },
    },
    { given: "'<<': 1\n? long\n: 2\n", want: { "<<": 1, long: 2 } },
    {
      given: "a: |\n  b\n  c\nd: >-\n  e\n  f\n",
      want: { a: "b\nc\n", d: "e f" },
    },
    { given: "", want: null },
    { given: "# nothing\n", want: null },
  ];
  test.each(cases)("$given", async ({ given, want }) => {
    const { sources, found } = await loadText(given);
    expect(found).toEqual([]);
    expect(sources?.entry.value).toEqual(want);
  });
});

describe("refuses", () => {
  const cases = [
    {
      given: "a: 1\na: 2\nb: {c: 1, 'c': 2}",
      want: ["2:1 GC_DUPLICATE_KEY", "3:11 GC_DUPLICATE_KEY"],
    },
    { given: "1.0: a\n'1.0': b", want: ["2:1 GC_DUPLICATE_KEY"] },
    { given: "a: [1\nb: {\n", want: ["2:1 GC_SYNTAX", "3:1 GC_SYNTAX"] },
    { given: "a: *b", want: ["1:4 GC_SYNTAX"] },
    { given: "a: &p\n  b: [*p]", want: ["2:7 GC_ALIAS_CYCLE"] },
    { given: "[a]: 1", want: ["1:1 GC_SYNTAX"] },
    { given: "a: 1\n---\nb: 2\n---\nc: 3", want: ["2:1 GC_YAML_MULTIDOC"] },
    { given: `a: ${"[".repeat(20_000)}`, want: ["1:260 GC_DEPTH_LIMIT"] },
    { given: "a: 1\n\tb: 2", want: ["2:1 GC_SYNTAX"] },
  ];
  test.each(cases)("$given", async ({ given, want }) => {
    const { sources, found } = await loadText(given);
    expect(found).toEqual(want.map((line) => `spec.yaml:${line}`));
    expect(sources).toBeUndefined();
  });
});

test("bounds what aliases stand for, in little time", async () => {
  const lines = ["a0: &a0 {x: [1]}"];
  for (let n = 1; n < 40; n++)
    lines.push(`a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}]`);
  const { found } = await loadText(lines.join("\n"));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("GC_ALIAS_LIMIT");
});

test("bounds what merge keys add", async () => {
  const lines = ["a0: &a0 {k0: 1}"];
  for (let n = 1; n < 3000; n++)
    lines.push(`a${n}: &a${n} {<<: *a${n - 1}, k${n}: 1}`);
  const { found } = await loadText(lines.join("\n"));
  expect(found[0]).toContain("GC_ALIAS_LIMIT");
});

describe("keeps the text of a scalar that is no string", () => {
  const yaml =
    "info: {title: 1.10, version: 2024-01-01, x: 1, y: [0x10, ~], z: True, o: {}}\n";
  const json =
    '{"info":{"title":1.10,"version":"2024-01-01","x":1,"y":[1e1,null],"z":true,"o":{}}}';
  const cases = [
    { text: yaml, pointer: "/info/title", want: "1.10" },
    { text: yaml, pointer: "/info/version", want: "2024-01-01" },
    { text: yaml, pointer: "/info/x", want: "1" },
    { text: yaml, pointer: "/info/y/0", want: "0x10" },
    { text: yaml, pointer: "/info/y/1", want: "~" },
    { text: yaml, pointer: "/info/z", want: "True" },
    { text: yaml, pointer: "/info/o", want: undefined },
    { text: yaml, pointer: "/info/none", want: undefined },
    { text: json, pointer: "/info/title", want: "1.10" },
    { text: json, pointer: "/info/version", want: "2024-01-01" },
    { text: json, pointer: "/info/y/0", want: "1e1" },
    { text: json, pointer: "/info/y/1", want: "null" },
  ];
  test.each(cases)("$pointer of $text", async ({ text, pointer, want }) => {
    const { sources } = await loadText(text);
    expect(sources && sourceText(sources.entry, pointer)).toBe(want);
  });
});
