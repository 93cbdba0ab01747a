import { describe, expect, test } from "vitest";
import { DecodeError } from "../../../../generators/runtime/errors/errors.js";
import { failureOf } from "../connection.js";
import { readParts } from "./parts.js";

describe("a body of several parts", () => {
  test.each([
    { name: "is empty", type: "multipart/mixed; boundary=b", given: "--b--" },
    {
      name: "has a boundary in quotes, with a space in it",
      type: 'multipart/mixed; charset=utf-8; Boundary="b c"',
      given: "--b c--",
    },
  ])("$name", async ({ type, given }) => {
    expect(await readParts([given], { type })).toEqual([]);
  });

  test.each([
    {
      type: "multipart/mixed",
      given: "--b--",
      want: "multipart with a boundary",
    },
    {
      type: "multipart/mixed; boundary=b",
      given: "--b\r\n\r\nx",
      want: "complete multipart",
    },
    {
      type: "multipart/mixed; boundary=b",
      given: "",
      want: "complete multipart",
    },
  ])(
    "$given as $type is a DecodeError: not $want",
    async ({ type, given, want }) => {
      const error = await failureOf(readParts([given], { type }));
      expect(error).toBeInstanceOf(DecodeError);
      expect(String(error)).toContain(want);
    },
  );

  const many = `--b${"\r\n\r\nxx\r\n--b".repeat(500)}--`;

  test("is limited as a whole where all of it is in memory", async () => {
    const error = await failureOf(readParts([many], { maxBodyBytes: 1_000 }));
    expect(String(error)).toContain("larger than 1000 bytes");
  });

  test("is limited part by part where it is a stream", async () => {
    const how = { stream: true };
    const pieces = many.match(/[^]{1,50}/g) ?? [];
    const parts = await readParts(pieces, { how, maxBodyBytes: 10_000 });
    expect(parts).toHaveLength(500);
  });
});
