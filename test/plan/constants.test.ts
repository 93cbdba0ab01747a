import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { CODEC_NAMES } from "../../src/plan/codecs/node.js";
import { constantName, IMPORTED } from "../../src/plan/names/constants.js";

test.each([
  { given: "get", want: "get" },
  { given: "delete", want: "delete_" },
  { given: "xml", want: "xml_" },
  { given: "raw", want: "raw_" },
])("the literal of $given is called $want", ({ given, want }) => {
  expect(constantName(given)).toBe(want);
});

test("no function that the literals of the fixtures import can be hidden by one", async () => {
  const folders = await readdir("generated");
  const imported = new Set<string>();
  for (const folder of folders) {
    const operations = `generated/${folder}/src/operations`;
    const names = await readdir(operations).catch(() => []);
    for (const name of names) {
      const text = await readFile(`${operations}/${name}`, "utf8");
      const found = text.matchAll(
        /^import \{([^}]*)\} from "\.\.\/runtime\//gm,
      );
      for (const [, list = ""] of found)
        for (const one of list.split(",")) imported.add(one.trim());
    }
  }
  imported.delete("");
  expect(imported.size).toBeGreaterThan(2);
  expect(
    [...imported].filter(
      (name) => !IMPORTED.has(name) && !CODEC_NAMES.has(name),
    ),
  ).toEqual([]);
});
