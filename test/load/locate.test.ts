import { describe, expect, test } from "vitest";
import type { NodeLocation } from "../../src/diagnostics/diagnostics.js";
import { derive } from "../../src/diagnostics/provenance.js";
import { locate, locateAll } from "../../src/load/locate.js";
import { resolvePointer } from "../../src/load/pointer.js";
import type { SourceSet } from "../../src/load/source.js";
import { loadIn } from "./load-in.js";

const yaml = `a:
  b: [1, {c: "x y"}]
  "d e": |
    text
  f:
l:
  - m: 1
    n: 2
  - &anchor {o: 3}
  - *anchor
`;

const json = `{
  "a": {"b": [1, {"c": "x y"}], "d e": "\\u0041", "f": null},
  "l": [{"m": 1, "n": 2}, {"o": 3}]
}`;

async function sourcesOf(text: string): Promise<SourceSet> {
  const { sources } = await loadIn({ files: { "/specs/spec.yaml": text } });
  if (!sources) throw new Error("not loaded");
  return sources;
}

function nodeAt(sources: SourceSet, pointer: string): object {
  return resolvePointer(sources.entry.value, pointer)?.value as object;
}

const cases: {
  text: string;
  pointer: string;
  at: Omit<NodeLocation, "node">;
  want: string;
}[] = [
  { text: yaml, pointer: "", at: {}, want: "1:1" },
  { text: yaml, pointer: "", at: { key: "a" }, want: "2:3" },
  { text: yaml, pointer: "", at: { key: "a", part: "name" }, want: "1:1-2" },
  { text: yaml, pointer: "/a/b", at: { key: 0 }, want: "2:7-8" },
  { text: yaml, pointer: "/a/b/1", at: { key: "c" }, want: "2:14-19" },
  {
    text: yaml,
    pointer: "/a",
    at: { key: "d e", part: "name" },
    want: "3:3-8",
  },
  { text: yaml, pointer: "/a", at: { key: "d e" }, want: "3:10" },
  { text: yaml, pointer: "/a", at: { key: "f" }, want: "5:3-4" },
  { text: yaml, pointer: "/l/0", at: {}, want: "7:5" },
  { text: yaml, pointer: "/l/0", at: { key: "n" }, want: "8:8-9" },
  { text: yaml, pointer: "/l/0", at: { key: "absent" }, want: "7:5" },
  { text: yaml, pointer: "/l/2", at: { key: "o" }, want: "9:17-18" },
  { text: json, pointer: "", at: {}, want: "1:1" },
  { text: json, pointer: "", at: { key: "a", part: "name" }, want: "2:3-6" },
  { text: json, pointer: "/a/b", at: {}, want: "2:14-31" },
  { text: json, pointer: "/a/b/1", at: { key: "c" }, want: "2:24-29" },
  { text: json, pointer: "/a", at: { key: "d e" }, want: "2:40-48" },
  {
    text: json,
    pointer: "/l/1",
    at: { key: "o", part: "name" },
    want: "3:28-31",
  },
  {
    text: json,
    pointer: "/l/0",
    at: { key: "absent", part: "name" },
    want: "3:9-25",
  },
];

describe("finds objects and members in the text", () => {
  test.each(cases)(
    "$pointer $at -> $want",
    async ({ text, pointer, at, want }) => {
      const sources = await sourcesOf(text);
      const place = locate({ node: nodeAt(sources, pointer), ...at }, sources);
      const end = place?.endColumn === undefined ? "" : `-${place.endColumn}`;
      expect(`${place?.line}:${place?.column}${end}`).toBe(want);
      expect(place?.label).toBe("spec.yaml");
    },
  );

  test("all at once as one by one", async () => {
    const sources = await sourcesOf(yaml);
    const locations = cases
      .filter(({ text }) => text === yaml)
      .map(({ pointer, at }) => ({ node: nodeAt(sources, pointer), ...at }));
    expect(locateAll(locations, sources)).toEqual(
      locations.map((location) => locate(location, sources)),
    );
  });
});

test("follows derived objects to the file that they come from", async () => {
  const sources = await sourcesOf(yaml);
  const derived = derive(nodeAt(sources, "/l/0"), {});
  expect(
    locate({ node: derive(derived, []), key: "m" }, sources),
  ).toMatchObject({
    line: 7,
    column: 8,
    excerpt: "  - m: 1",
  });
});

test("finds objects of referenced documents", async () => {
  const { sources } = await loadIn({
    files: {
      "/specs/spec.yaml": "$ref: b.yaml",
      "/specs/b.yaml": "\nx:\n  y: 1\n",
    },
  });
  const b = sources?.sources.get("file:///specs/b.yaml");
  const place =
    sources && locate({ node: b?.value as object, key: "x" }, sources);
  expect(place).toMatchObject({ label: "b.yaml", line: 3, column: 3 });
});

test("knows nothing of objects that no document holds", async () => {
  expect(locate({ node: {} }, await sourcesOf(json))).toBeUndefined();
  expect(locate({ node: {} }, undefined)).toBeUndefined();
});

test("shows a part of a long line", async () => {
  const long = `{"a":"${"x".repeat(5000)}","b":{"c":1},"d":"${"y".repeat(5000)}"}`;
  const sources = await sourcesOf(long);
  const place = locate({ node: nodeAt(sources, "/b"), key: "c" }, sources);
  expect(place).toMatchObject({ line: 1, column: 5018, endColumn: 5019 });
  const { excerpt = "", excerptStart = 0 } = place ?? {};
  expect(excerpt.length).toBeLessThan(200);
  expect(excerpt.charAt(5018 - 1 - excerptStart)).toBe("1");
});

test("counts columns in UTF-16 code units, and knows CRLF", async () => {
  const sources = await sourcesOf("a: 1\r\n😀: {b: 2}\r\n");
  expect(
    locate({ node: nodeAt(sources, "/😀"), key: "b" }, sources),
  ).toMatchObject({
    line: 2,
    column: 9,
    excerpt: "😀: {b: 2}",
  });
});
