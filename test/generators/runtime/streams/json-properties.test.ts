import fc from "fast-check";
import { expect, test } from "vitest";
import {
  jsonLines,
  jsonSequence,
} from "../../../../generators/runtime/streams/json-lines.js";
import { failureOf } from "../connection.js";
import { cutAt, cutEverywhere, readPieces, toBytes } from "./body.js";

const values = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 12 });
const places = fc.array(fc.nat(100_000), { maxLength: 30 });
const same = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("S3 JSON lines are read back, however their bytes are cut", async () => {
  const ends = fc.array(fc.constantFrom("\n", "\r\n", "\n\n", "\n \n"), {
    minLength: 12,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(
      values,
      ends,
      places,
      fc.boolean(),
      async (all, ends, cuts, isClosed) => {
        const texts = all.map((value, at) => JSON.stringify(value) + ends[at]);
        const whole = texts.join("");
        const text = isClosed ? whole : whole.trimEnd();
        const pieces = cutAt(text, cuts);
        expect(await readPieces(jsonLines(), pieces)).toEqual(same(all));
      },
    ),
    { numRuns: 500 },
  );
});

test("S3 JSON lines and sequences are the same at every byte", async () => {
  await fc.assert(
    fc.asyncProperty(values, async (all) => {
      const lines = all.map((value) => `${JSON.stringify(value)}\n`).join("");
      for (const pieces of cutEverywhere(lines))
        expect(await readPieces(jsonLines(), pieces)).toEqual(same(all));
      const sequence = all
        .map((value) => `\x1e${JSON.stringify(value, null, 1)}\n`)
        .join("");
      for (const pieces of cutEverywhere(sequence))
        expect(await readPieces(jsonSequence(), pieces)).toEqual(same(all));
    }),
    { numRuns: 20 },
  );
});

test("S3 JSON lines hold what looks like the end of a line in a text", async () => {
  const text = '"\\n\\r\u2028\u2029\x85"\n';
  for (const pieces of cutEverywhere(text))
    expect(await readPieces(jsonLines(), pieces)).toEqual([
      "\n\r\u2028\u2029\x85",
    ]);
});

test.each([
  {
    name: "a line that is cut off",
    reader: jsonLines(),
    text: '{"a":1}\n{"a"',
  },
  {
    name: "a number whose end may be missing",
    reader: jsonSequence(),
    text: "\x1e1\n\x1e12",
  },
  {
    name: "a name whose end may be missing",
    reader: jsonSequence(),
    text: "\x1etrue",
  },
  { name: "a text that is cut off", reader: jsonSequence(), text: '\x1e{"a":' },
])("S6 $name is an error", async ({ reader, text }) => {
  const error = await failureOf(readPieces(reader, [toBytes(text)]));
  expect(error).toMatchObject({ code: "decode_error" });
});

test("a sequence may leave out the end behind what says it itself", async () => {
  const pieces = [toBytes('\x1e{"a":1}\x1e[2]\x1e"3"')];
  expect(await readPieces(jsonSequence(), pieces)).toEqual([
    { a: 1 },
    [2],
    "3",
  ]);
});

test("S5 a line that grows and grows is refused", async () => {
  const pieces = Array.from({ length: 200 }, () => toBytes("1".repeat(1_000)));
  const error = await failureOf(readPieces(jsonLines(), pieces, 100_000));
  expect(error).toMatchObject({ code: "decode_error" });
});
