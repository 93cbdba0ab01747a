import { expect, test } from "vitest";
import { buildTags } from "../../src/build/tags.js";
import { groupingTag, growTree } from "../../src/build/grouping-tag.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { Tag } from "../../src/ir/index.js";
import { normalised } from "../normalise/normalised.js";
import { documentOf } from "../validate/sources.js";

const tags: readonly Tag[] = [
  { name: "animals" },
  { name: "pets", parent: "animals" },
  { name: "dogs", parent: "pets" },
  { name: "shops" },
  { name: "beta", kind: "badge" },
  { name: "menu", kind: "nav", parent: "shops" },
];

test.each<{ given: string[]; want?: string }>([
  { given: [] },
  { given: ["pets"] },
  { given: ["pets", "shops"] },
  { given: ["animals", "dogs"], want: "dogs" },
  { given: ["animals", "shops", "pets", "dogs"], want: "shops" },
  { given: ["animals", "pets", "dogs"], want: "dogs" },
  { given: ["beta", "shops"], want: "shops" },
  { given: ["shops", "menu"], want: "menu" },
  { given: [" ", "pets"] },
  { given: ["pets", "pets"] },
  { given: ["animals", "unknown"] },
  { given: ["animals", "dogs", "unknown"], want: "dogs" },
])("an operation with $given is grouped by $want", ({ given, want }) => {
  const found = groupingTag(given, growTree(tags));
  expect(found).toEqual(want === undefined ? {} : { tag: want });
});

function build(given: readonly object[]) {
  const document = normalised(documentOf({ tags: given }, "3.2.0"));
  const diagnostics = new Diagnostics();
  const built = buildTags({ document, diagnostics } as Parameters<
    typeof buildTags
  >[0]);
  return built.map(({ name, parent }) => [name, parent]);
}

test("a circle is left out, and what hangs on it stays", () => {
  expect(
    build([
      { name: "a", parent: "b" },
      { name: "b", parent: "c" },
      { name: "c", parent: "b" },
      { name: "self", parent: "self" },
      { name: "lost", parent: "nowhere" },
    ]),
  ).toEqual([
    ["a", "b"],
    ["b", undefined],
    ["c", undefined],
    ["self", undefined],
    ["lost", undefined],
  ]);
});

test("a chain of 100,000 tags takes no time to speak of", () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => ({
    name: `t${at}`,
    ...(at > 0 && { parent: `t${at - 1}` }),
  }));
  const started = performance.now();
  expect(build(chain)).toHaveLength(100_000);
  const names = chain.map(({ name }) => name);
  expect(groupingTag(names, growTree(chain))).toEqual({ tag: "t99999" });
  expect(performance.now() - started).toBeLessThan(10_000);
});
