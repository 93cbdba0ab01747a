import { expect, test } from "vitest";
import { decode, encode } from "../../../../generators/runtime/codec/apply.js";
import type { Codec } from "../../../../generators/runtime/codec/codec.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";

const TEXT = "2030-01-02T03:04:05.000Z";
const DATE = new Date(TEXT);

const byList: Codec = {
  oneOf: {
    members: [
      {
        when: { properties: { kind: { values: ["a", "b"] }, at: {} } },
        codec: { properties: { at: dateTime } },
      },
      { when: { properties: { kind: { values: ["c"] }, at: {} } } },
    ],
  },
};

const textOrDate: Codec = {
  oneOf: {
    members: [{ when: { values: ["soon", "never"] } }, { codec: dateTime }],
  },
};

test.each<{ name: string; codec: Codec; wire: unknown; surface: unknown }>([
  {
    name: "a text that is new in a list is of the member with that list",
    codec: byList,
    wire: { kind: "new", at: TEXT },
    surface: { kind: "new", at: DATE },
  },
  {
    name: "but one that another member lists is of that one",
    codec: byList,
    wire: { kind: "c", at: TEXT },
    surface: { kind: "c", at: TEXT },
  },
  {
    name: "nor is what is no text",
    codec: byList,
    wire: { kind: 1, at: TEXT },
    surface: { kind: 1, at: TEXT },
  },
  {
    name: "a text that is new beside a date is no wrong date",
    codec: { items: textOrDate },
    wire: ["soon", "later", TEXT],
    surface: ["soon", "later", DATE],
  },
])("$name", ({ codec, wire, surface }) => {
  expect(decode(codec, wire)).toStrictEqual(surface);
  expect(encode(codec, surface)).toStrictEqual(wire);
});
