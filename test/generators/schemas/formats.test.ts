import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import {
  isNumberOf,
  isTextOf,
} from "../../../generators/schemas/src/formats.js";
import { seeded } from "./random.js";

interface Ajv {
  compile(schema: unknown): (value: unknown) => boolean;
}
const require = createRequire(import.meta.url);
const { Ajv2020 } = require("ajv/dist/2020.js") as {
  Ajv2020: new (options: object) => Ajv;
};
const { default: addFormats } = require("ajv-formats") as {
  default: (ajv: Ajv) => void;
};
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);

const SEEDS: Readonly<Record<string, readonly string[]>> = {
  date: ["2024-02-29", "1900-02-29", "2000-02-29", "0000-02-29", "2023-12-31"],
  time: ["23:59:60Z", "00:29:60+00:30", "10:00:00.25-01", "22:59:60-0100"],
  "date-time": ["2024-02-29T23:59:60z", "2024-01-01 00:00:00+23:59"],
  uuid: ["urn:uuid:123e4567-e89b-12d3-a456-426614174000"],
  ipv4: ["255.255.255.255", "0.0.0.0", "1.02.3.4"],
};
const LETTERS = "0123456789abcdefzTZt:-+. ";

describe.each(Object.keys(SEEDS))("%s", (format) => {
  test("is what ajv-formats takes for it, also where one character is another", () => {
    const next = seeded(3);
    const int = (below: number) => Math.floor(next() * below);
    const isRight = ajv.compile({ type: "string", format });
    const seeds = SEEDS[format]!;
    for (let round = 0; round < 3_000; round++) {
      let text = seeds[int(seeds.length)]!;
      for (let change = int(4); change > 0; change--) {
        const at = int(text.length + 1);
        const letter = LETTERS[int(LETTERS.length)]!;
        text = text.slice(0, at) + letter + text.slice(at + int(2));
      }
      expect({ text, is: isTextOf(format, text) }).toEqual({
        text,
        is: isRight(text),
      });
    }
  });
});

test.each([
  { format: "int32", value: 2 ** 31 - 1, want: true },
  { format: "int32", value: 2 ** 31, want: false },
  { format: "int32", value: -(2 ** 31), want: true },
  { format: "int32", value: 0.5, want: false },
  { format: "int64", value: 1e300, want: true },
  { format: "int64", value: 0.5, want: false },
  { format: "double", value: 0.5, want: true },
])("$value is of $format: $want", ({ format, value, want }) => {
  expect(isNumberOf(format, value)).toBe(want);
  expect(ajv.compile({ format })(value)).toBe(want);
});
