import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import {
  composeYaml,
  parseFullYaml,
} from "../../../src/load/yaml/parse-full.js";
import { readFastYaml } from "../../../src/load/yaml/fast/read.js";
import {
  findInDocument,
  findInYaml,
} from "../../../src/load/position/find-yaml.js";
import { Wanted } from "../../../src/load/position/wanted.js";

/** What the full parser makes of it; `undefined` for an error or warning. */
function parseFull(text: string): { readonly value: unknown } | undefined {
  let isSound = true;
  const parsed = parseFullYaml(text, () => void (isSound = false));
  return isSound ? parsed : undefined;
}

/** All places of a value, as wanted. */
function wantAll(value: unknown, wanted: Wanted): Wanted[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, member]) =>
          wantAll(member, wanted.at([key])),
        )
      : [];
  return [wanted, ...inner];
}

function expectAgreement(text: string): void {
  const fast = readFastYaml(text);
  if (!fast) return;
  expect(parseFull(text)).toEqual(fast);
  const [byFast, byFull] = [new Wanted(), new Wanted()];
  const places = wantAll(fast.value, byFast);
  const others = wantAll(fast.value, byFull);
  findInYaml(text, byFast);
  const { document } = composeYaml(text);
  if (document?.contents) findInDocument(document.contents, byFull);
  for (const [index, { name, value }] of places.entries()) {
    const other = others[index];
    const isEmpty = other?.value?.start === other?.value?.end;
    expect(name).toEqual(other?.name);
    if (!isEmpty) expect(value?.start).toBe(other?.value?.start);
  }
}

const supported = [
  "a: b c\n  d e\n\n  f\ng:\n- 1\n- - 2\n  - x: y\n    z: [a, b]\n-\n  q: 1\n- \n",
  "a: >\n  one\n  two\n\n   more\n  three\n\n\nb: >-\n  x\n\n  y\nc: |+\n  z\n\n\nd: |2\n   e\n  f\n",
  "# c\n---\n# d\na: {b: 1, 'c': [1, {d: e}], \"f\": \"g\\n\\u00e9\",\n  h: i}\nj: 'it''s'\nk: \"two\n  lines\\n\n\n  more\\\n  \"\n",
  "a: http://x.y/z?a=b#c\nb: a#b\nc: -1\ne: ~ # f\ng:\nh: [ ]\n'q r': s\n\"t\": u\n200: v\n1.10: 1.10\n",
  "plain\n  text\n",
  "a: |\r\n  b\r\n  c\r\nd: {e:\r\n  f}\r\n",
];

const unsupported = [
  "a: &x 1\nb: *x\n",
  "a: !t b\n",
  "? a\n: b\n",
  "%YAML 1.2\n---\na: b\n",
  "a: 1\n---\nb: 2\n",
  "a: 1\na: 2\n",
  "<<: {a: 1}\n",
  "a:\tb\n",
  "a: b: c\n",
  "a: [b\n",
  "a: 'b\n",
  " a: 1\nb: 2\n",
  "a:\n    b: 1\n  c: 2\n",
  "a: {\n  b: 1\n}\n",
  "a: 1\r\nb: 2\n",
];

describe("reads what descriptions are written in", () => {
  test.each(supported)("%j", (text) => {
    expect(readFastYaml(text)).toBeDefined();
    expectAgreement(text);
  });
});

describe("leaves to the full parser", () => {
  test.each(unsupported)("%j", (text) => {
    expect(readFastYaml(text)).toBeUndefined();
  });
});

test("agrees with the full parser on whatever it reads", () => {
  const pieces = fc.constantFrom(
    ..."\n|\n  |  | |: |:|- |-| #|'|\"|{|}|[|]|,|>\n|>+\n|&a|*a|!t |? |---\n|\\|\\\n|~|1.10|<<: |\t|%|a|b: c|''|é|\r\n".split(
      "|",
    ),
    "|",
    "|-\n",
    "|2\n",
  );
  const edit = fc.record({ at: fc.nat(), drop: fc.nat(2), piece: pieces });
  const edited = fc
    .tuple(fc.constantFrom(...supported), fc.array(edit, { maxLength: 4 }))
    .map(([text, edits]) =>
      edits.reduce((edited, { at, drop, piece }) => {
        const start = at % (edited.length + 1);
        return edited.slice(0, start) + piece + edited.slice(start + drop);
      }, text),
    );
  fc.assert(fc.property(edited, expectAgreement), { numRuns: 2000, seed: 1 });
});

test("reads back what the library writes", () => {
  const style = fc.constantFrom(
    {},
    { lineWidth: 20 },
    { singleQuote: true, blockQuote: "folded" as const },
    { collectionStyle: "flow" as const },
  );
  const property = fc.property(
    fc.jsonValue({ maxDepth: 4 }),
    style,
    (value, options) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const fast = readFastYaml(
        stringify(plain, { ...options, aliasDuplicateObjects: false }),
      );
      return !fast || isDeepStrictEqual(fast.value, plain);
    },
  );
  expect(fc.check(property, { numRuns: 1000, seed: 1 }).failed).toBe(false);
});
