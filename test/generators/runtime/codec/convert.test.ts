import { describe, expect, test } from "vitest";
import { decode, encode } from "../../../../generators/runtime/codec/apply.js";
import type { Codec } from "../../../../generators/runtime/codec/codec.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import {
  int64,
  int64Text,
} from "../../../../generators/runtime/codec/integer.js";
import { ConversionError } from "../../../../generators/runtime/conversion.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";

const TEXT = "2030-01-02T03:04:05.000Z";
const DATE = new Date(TEXT);

const node: Codec = {
  properties: { at: dateTime, next: () => node, all: { items: () => node } },
};
const pet: Codec = {
  properties: { bornAt: dateTime },
  oneOf: { by: "kind", codecs: { cat: () => cat } },
};
const cat: Codec = { allOf: [() => pet, { properties: { lives: int64 } }] };

const byShape: Codec = {
  oneOf: {
    members: [
      {
        when: { required: ["id"], properties: { id: {}, at: {} } },
        codec: { properties: { at: dateTime } },
      },
      {
        when: { required: ["id"], properties: { id: {}, at: {}, size: {} } },
        codec: { properties: { at: dateTime, size: int64 } },
      },
      { when: { types: ["string"] } },
    ],
  },
};

const byConstant: Codec = {
  items: {
    oneOf: {
      members: [
        {
          when: { properties: { kind: { values: ["a"] }, at: {} } },
          codec: { properties: { at: dateTime } },
        },
        { when: { properties: { kind: { values: ["b"] }, at: {} } } },
      ],
    },
  },
};

describe("values convert both ways", () => {
  test.each<{ name: string; codec: Codec; wire: unknown; surface: unknown }>([
    { name: "a single value", codec: dateTime, wire: TEXT, surface: DATE },
    {
      name: "null and unknown fields stay",
      codec: node,
      wire: { at: null, next: null, x: TEXT },
      surface: { at: null, next: null, x: TEXT },
    },
    {
      name: "recursion",
      codec: node,
      wire: { next: { all: [{ at: TEXT }] } },
      surface: { next: { all: [{ at: DATE }] } },
    },
    {
      name: "a map",
      codec: { others: int64 },
      wire: { a: 1, b: 2 },
      surface: { a: 1n, b: 2n },
    },
    {
      name: "a map beside properties",
      codec: { properties: { a: {} }, others: int64 },
      wire: { a: 1, b: 2 },
      surface: { a: 1, b: 2n },
    },
    {
      name: "a tuple and what follows",
      codec: { prefix: [{}, dateTime], items: int64 },
      wire: [TEXT, TEXT, 3],
      surface: [TEXT, DATE, 3n],
    },
    {
      name: "a base that lists its descendants",
      codec: pet,
      wire: { kind: "cat", bornAt: TEXT, lives: 9 },
      surface: { kind: "cat", bornAt: DATE, lives: 9n },
    },
    {
      name: "a descendant of such a base",
      codec: cat,
      wire: { kind: "cat", bornAt: TEXT, lives: 9 },
      surface: { kind: "cat", bornAt: DATE, lives: 9n },
    },
    {
      name: "a property that two parts convert",
      codec: { allOf: [node, node] },
      wire: { at: TEXT, next: { at: TEXT } },
      surface: { at: DATE, next: { at: DATE } },
    },
    {
      name: "parts of one property",
      codec: {
        allOf: [
          { properties: { p: { properties: { a: int64 } } } },
          { properties: { p: { properties: { b: int64 } } } },
        ],
      },
      wire: { p: { a: 1, b: 2, c: 3 } },
      surface: { p: { a: 1n, b: 2n, c: 3 } },
    },
    {
      name: "an unknown discriminator",
      codec: pet,
      wire: { kind: "dog", lives: 9 },
      surface: { kind: "dog", lives: 9 },
    },
    {
      name: "`__proto__` as a discriminator",
      codec: pet,
      wire: { kind: "__proto__" },
      surface: { kind: "__proto__" },
    },
    {
      name: "the member whose constant it has",
      codec: byConstant,
      wire: [
        { kind: "a", at: TEXT },
        { kind: "b", at: TEXT },
      ],
      surface: [
        { kind: "a", at: DATE },
        { kind: "b", at: TEXT },
      ],
    },
    {
      name: "the member that knows most",
      codec: byShape,
      wire: { id: 1, at: TEXT, size: 5 },
      surface: { id: 1, at: DATE, size: 5n },
    },
    {
      name: "the first of several",
      codec: byShape,
      wire: { id: 1, at: TEXT },
      surface: { id: 1, at: DATE },
    },
    {
      name: "a member without a codec",
      codec: byShape,
      wire: "x",
      surface: "x",
    },
    { name: "none of the members", codec: byShape, wire: 7, surface: 7 },
  ])("$name", ({ codec, wire, surface }) => {
    const before = structuredClone(wire);
    expect(decode(codec, wire)).toEqual(surface);
    expect(encode(codec, surface)).toEqual(wire);
    expect(wire).toEqual(before);
  });

  test("a text that is no date is the next member's", () => {
    const codec: Codec = {
      oneOf: {
        members: [{ codec: dateTime }, { when: { types: ["string"] } }],
      },
    };
    expect(decode(codec, "soon")).toBe("soon");
    expect(decode(codec, TEXT)).toEqual(DATE);
    expect(encode(codec, DATE)).toBe(TEXT);
  });

  test("`__proto__` is data", () => {
    const wire: unknown = JSON.parse(`{"__proto__": 1, "a": 2}`);
    const made = decode({ others: int64 }, wire);
    expect(Object.entries(made as object)).toEqual([
      ["__proto__", 1n],
      ["a", 2n],
    ]);
  });

  test("what does not differ is the very same value", () => {
    const wire = { all: [{ x: 1 }] };
    expect(decode(node, wire)).toBe(wire);
  });
});

describe("what does not convert is named by its place, and never by its value", () => {
  test.each<{ codec: Codec; wire: unknown; want: string }>([
    { codec: dateTime, wire: "secret", want: "$ is not an RFC 3339 date-time" },
    {
      codec: node,
      wire: { all: [{}, { next: { at: 5 } }] },
      want: "$.all[1].next.at is not an RFC 3339 date-time",
    },
    {
      codec: { others: { properties: { "a b": int64 } } },
      wire: { secret: { "a b": 1.5 } },
      want: '$.*["a b"] is not an integer',
    },
    {
      codec: {
        oneOf: {
          members: [
            { codec: dateTime },
            { codec: int64 },
            { when: { types: ["boolean"] } },
          ],
        },
      },
      wire: "secret",
      want: "$ is not an RFC 3339 date-time",
    },
    {
      codec: {
        oneOf: {
          members: [
            { when: { types: ["object"] }, codec: node },
            { when: { types: ["string"] } },
          ],
        },
      },
      wire: { at: "secret" },
      want: "$.at is not an RFC 3339 date-time",
    },
  ])("$want", ({ codec, wire, want }) => {
    expect(() => decode(codec, wire)).toThrow(new ConversionError(want));
  });

  test.each<{ codec: Codec; surface: unknown; want: string }>([
    {
      codec: node,
      surface: { at: "secret" },
      want: "params.at is not a valid Date",
    },
    {
      codec: node,
      surface: { at: new Date(NaN) },
      want: "params.at is not a valid Date",
    },
    {
      codec: { items: int64 },
      surface: [1n, 2n ** 63n],
      want: "params[1] is not a bigint of 64 bits",
    },
    {
      codec: { items: int64Text },
      surface: [1],
      want: "params[0] is not a bigint of 64 bits",
    },
  ])("$want", ({ codec, surface, want }) => {
    expect(() => encode(codec, surface)).toThrow(new ArgumentError(want));
  });
});

test("a value that is nested too deep is an error, and no stack overflow", () => {
  let wire: unknown = {};
  for (let level = 0; level < 10_000; level++) wire = { next: wire };
  expect(() => decode(node, wire)).toThrow(ConversionError);
});

test("unions in unions take time that grows with the value, not exponentially", () => {
  const tree: Codec = {
    oneOf: {
      members: [
        {
          when: { properties: { next: {} } },
          codec: { properties: { next: () => tree, at: dateTime } },
        },
        {
          when: { properties: { next: {} } },
          codec: { properties: { next: () => tree, at: int64 } },
        },
      ],
    },
  };
  let wire: unknown = { at: 1 };
  for (let level = 0; level < 60; level++) wire = { next: wire };
  expect(JSON.stringify(encode(tree, decode(tree, wire)))).toBe(
    JSON.stringify(wire),
  );
});
