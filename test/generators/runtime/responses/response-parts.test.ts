import { describe, expect, test } from "vitest";
import { conversion } from "../../../../generators/runtime/codec/conversion.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import { int64 } from "../../../../generators/runtime/codec/integer.js";
import { DecodeError } from "../../../../generators/runtime/errors/errors.js";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import { choose } from "../../../../generators/runtime/responses/choose.js";
import { partHeaders } from "../../../../generators/runtime/responses/part-headers.js";
import { jsonPart } from "../../../../generators/runtime/responses/json-part.js";
import type { ResponsePart } from "../../../../generators/runtime/responses/response-part.js";
import {
  responseParts,
  type ResponsePartsOptions,
} from "../../../../generators/runtime/responses/response-parts.js";
import { scalarText } from "../../../../generators/runtime/responses/scalar-text.js";
import { text } from "../../../../generators/runtime/responses/text.js";
import { failureOf } from "../connection.js";
import { readParts } from "./parts.js";

/** The one part with these headers. */
const readPart = async (
  head: string,
  content: string | Uint8Array<ArrayBuffer>,
) => (await readParts([`--b${head}\r\n\r\n`, content, "\r\n--b--"]))[0];

describe("a part of a response", () => {
  test.each([
    {
      name: "that is text is in its charset",
      head: "\r\nContent-Type: Text/Plain; charset=iso-8859-1",
      content: Uint8Array.of(0xe4),
      want: { contentType: "text/plain", data: "ä" },
    },
    {
      name: "may have padding behind its delimiter",
      head: "\t \r\nContent-Type: text/csv",
      content: "a,b",
      want: { contentType: "text/csv", data: "a,b" },
    },
  ])("$name", async ({ head, content, want }) => {
    expect(await readPart(head, content)).toMatchObject(want);
  });

  test("that is bytes has their type", async () => {
    const part = await readPart("\r\nContent-Type: image/png", "x");
    expect(part?.data).toMatchObject({ size: 1, type: "image/png" });
  });

  test("may be nothing but a text", async () => {
    const [part] = await readParts(["--b\r\nplain\r\n--b--"]);
    expect([...(part?.headers ?? [])]).toEqual([]);
    expect(part).toMatchObject({ contentType: "", data: "\r\nplain" });
  });

  test.each([
    { name: "headers", given: "\r\nX-A: 1\r\n b", want: { "x-a": "1 b" } },
    { name: "a line break", given: "\r\n", want: {} },
    { name: "nothing", given: "", want: {} },
  ])("may be without content: $name", async ({ given, want }) => {
    const [part] = await readParts([`--b${given}\r\n--b--`]);
    expect(Object.fromEntries(part?.headers ?? [])).toEqual(want);
    expect(part?.data).toBe("");
  });

  test("that is not the JSON that it says is a DecodeError that does not quote it", async () => {
    const json = "\r\nContent-Type: application/json";
    const error = await failureOf(readPart(json, "secret"));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).not.toContain("secret");
  });

  test("that is too large to be in memory is a DecodeError", async () => {
    const pieces = ["--b\r\n\r\n", "x".repeat(2_000), "\r\n--b--"];
    const [part] = await readParts(pieces);
    expect(part?.data).toHaveLength(2_000);
    const half = pieces.slice(0, 2);
    const error = await failureOf(readParts(half, { maxBodyBytes: 1_000 }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain("larger than 1000 bytes");
  });
});

describe("the names of a part", () => {
  test.each([
    { given: 'form-data; name="a"', want: { name: "a" } },
    {
      given: "form-data;name=a;filename=b",
      want: { name: "a", filename: "b" },
    },
    {
      given: 'form-data; filename="x; name=no"; name="yes"',
      want: { name: "yes", filename: "x; name=no" },
    },
    {
      given: 'form-data; name="日本"; filename="a%22b.txt"',
      want: { name: "日本", filename: 'a"b.txt' },
    },
    { given: 'attachment; filename="a\\"b"', want: { filename: 'a"b' } },
    { given: 'attachment; filename="C:\\a\\"', want: { filename: "C:\\a\\" } },
    {
      given: 'form-data; filename="a\\"; name="b"',
      want: { filename: "a\\", name: "b" },
    },
    {
      given: 'form-data; filename="a\\\\"; name="b"',
      want: { filename: "a\\", name: "b" },
    },
    {
      given: "attachment; filename=x; filename*=UTF-8''na%C3%AFve",
      want: { filename: "naïve" },
    },
    {
      given: "attachment; filename=x; filename*=UTF-8''%E0%A4%A",
      want: { filename: "x" },
    },
  ])("$given", async ({ given, want }) => {
    const head = `\r\nContent-Disposition: ${given}`;
    const {
      headers: _,
      data: __,
      fields: ___,
      contentType: ____,
      ...names
    } = (await readPart(head, "")) ?? expect.unreachable();
    expect(names).toEqual(want);
  });

  test("no part can make its headers long without end", async () => {
    const head = `\r\nX: ${"x".repeat(70_000)}`;
    expect(await failureOf(readPart(head, ""))).toBeInstanceOf(DecodeError);
  });
});

const dataOf = async (parts: readonly ResponsePart[]) =>
  Promise.all(
    parts.map(({ data }) => (data instanceof Blob ? data.text() : data)),
  );

describe("parts that are described", () => {
  const body =
    "--b\r\n\r\n1\r\n--b\r\nContent-Type: text/plain\r\n\r\n2\r\n--b--";
  test.each<{ name: string; how: ResponsePartsOptions; want: unknown }>([
    {
      name: "are that, whatever they say",
      how: { item: { as: jsonPart } },
      want: [1, 2],
    },
    {
      name: "by their places",
      how: { prefix: [{ as: binary }], item: { as: scalarText("number") } },
      want: ["1", 2],
    },
    {
      name: "as what they say, of several",
      how: {
        item: {
          as: choose([{ type: "a/json" }, { type: "text/plain", as: text }]),
        },
      },
      want: [1, "2"],
    },
  ])("$name", async ({ how, want }) => {
    expect(await dataOf(await readParts([body], { how }))).toEqual(want);
  });

  test.each([
    { as: jsonPart, given: "x" },
    { as: scalarText("number"), given: "x" },
    { as: scalarText("boolean"), given: "1" },
    { as: responseParts(), given: "x" },
  ])(
    "$given is not what it should be: a DecodeError that says which",
    async ({ as, given }) => {
      const pieces = [`--b\r\n\r\n${given}\r\n--b--`];
      const error = await failureOf(
        readParts(pieces, { how: { item: { as } } }),
      );
      expect(error).toBeInstanceOf(DecodeError);
      expect(String(error)).toContain("multipart whose part 1 can be read");
    },
  );

  test("have their headers decoded", async () => {
    const headers = partHeaders({ "X-Size": "number", "X-Odd": "boolean" });
    const head = "--b\r\nX-Size: 5\r\nX-Odd: maybe\r\n\r\n\r\n--b--";
    const [part] = await readParts([head], { how: { item: { headers } } });
    expect(part?.fields).toEqual({ "X-Size": 5 });
  });

  const inner = "multipart/mixed; boundary=i";
  const nested = `--b\r\nContent-Type: ${inner}\r\n\r\n--i\r\n\r\n7\r\n--i--\r\n\r\n--b--`;

  test("can have parts", async () => {
    const as = responseParts({ item: { as: jsonPart } });
    const [part] = await readParts([nested], { how: { item: { as } } });
    expect(part?.data).toMatchObject([{ data: 7 }]);
  });

  test.each([
    {
      name: "dates",
      convert: conversion({
        responses: { 200: { items: { properties: { data: dateTime } } } },
      }),
      as: text,
      given: "2027-01-01T00:00:00Z",
      want: new Date("2027-01-01T00:00:00Z"),
      wire: "2027-01-01T00:00:00Z",
    },
    {
      name: "numbers of text with all digits",
      convert: exactConversion({
        responses: { 200: { items: { properties: { data: int64 } } } },
      }),
      as: scalarText("number"),
      given: "9007199254740993",
      want: 9_007_199_254_740_993n,
      wire: 9_007_199_254_740_992,
    },
    {
      name: "numbers of JSON with all digits",
      convert: exactConversion({
        responses: {
          200: { items: { properties: { data: { items: int64 } } } },
        },
      }),
      as: jsonPart,
      given: "[9007199254740993]",
      want: [9_007_199_254_740_993n],
      wire: [9_007_199_254_740_992],
    },
  ])(
    "$name are converted, in the whole",
    async ({ convert, as, given, want, wire }) => {
      const pieces = [`--b\r\n\r\n${given}\r\n--b--`];
      const how = { item: { as } };
      const [part] = await readParts(pieces, { how, conversion: convert });
      expect(part?.data).toEqual(want);
      const [plain] = await readParts(pieces, { how });
      expect(plain?.data).toEqual(wire);
    },
  );

  test("are, in a stream, converted one by one", async () => {
    const convert = conversion({
      responses: { 200: { properties: { data: dateTime } } },
    });
    const stamp = "--b\r\n\r\n2027-01-01T00:00:00Z\r\n--b--";
    const how = { item: { as: text }, stream: true };
    const parts = await readParts([stamp], { how, conversion: convert });
    expect(parts).toMatchObject([{ data: new Date("2027-01-01T00:00:00Z") }]);
  });
});

describe("the boundary of a body", () => {
  test.each([
    { type: 'multipart/mixed; x="; boundary=a"; boundary=b', boundary: "b" },
    { type: 'multipart/mixed; BOUNDARY = "a b" ; x=y', boundary: "a b" },
    { type: String.raw`multipart/mixed; boundary="a\"b"`, boundary: 'a"b' },
    { type: "multipart/mixed;boundary='b'", boundary: "'b'" },
  ])("of $type", async ({ type, boundary }) => {
    const pieces = [`--${boundary}\r\n\r\nx\r\n--${boundary}--`];
    expect(await readParts(pieces, { type })).toMatchObject([{ data: "x" }]);
  });
});
