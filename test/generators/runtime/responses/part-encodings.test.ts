import { describe, expect, test } from "vitest";
import { DecodeError } from "../../../../generators/runtime/errors/errors.js";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import { jsonPart } from "../../../../generators/runtime/responses/json-part.js";
import type { PartReader } from "../../../../generators/runtime/responses/read-part.js";
import { text } from "../../../../generators/runtime/responses/text.js";
import { failureOf } from "../connection.js";
import { readParts } from "./parts.js";

interface Sent {
  readonly as: string;
  readonly content: string;
  readonly type?: string;
}

/** The data of the one part in an encoding. */
async function read({ as, content, type }: Sent, item: PartReader = {}) {
  const head = `\r\nContent-Transfer-Encoding: ${as}${type ? `\r\nContent-Type: ${type}` : ""}`;
  const pieces = [`--b${head}\r\n\r\n`, content, "\r\n--b--"];
  const [part] = await readParts(pieces, { how: { item } });
  return part?.data instanceof Blob ? part.data.text() : part?.data;
}

const WORD = "aMOkbGxvIHfDtnJsZA==";

describe("a part with a Content-Transfer-Encoding (RFC 2045, section 6)", () => {
  test.each<Sent & { item?: PartReader; want: unknown }>([
    { as: "base64", content: WORD, want: "hällo wörld" },
    {
      as: " Base64 ",
      content: "aMOkbGxv\r\nIHfDtnJsZA==\r\n",
      want: "hällo wörld",
    },
    {
      as: "base64",
      content: "eyJhIjoxfQ==",
      type: "application/json",
      want: { a: 1 },
    },
    {
      as: "base64",
      content: "eyJhIjoxfQ",
      item: { as: jsonPart },
      want: { a: 1 },
    },
    { as: "base64", content: "QUI=", item: { as: binary }, want: "AB" },
    { as: "base64", content: "", want: "" },
    {
      as: "quoted-printable",
      content: "h=C3=A4llo=20=\r\n  w \t\r\n=",
      want: "hällo   w\r\n",
    },
    { as: "QUOTED-PRINTABLE", content: "a=\nb=3d", want: "ab=" },
    { as: "binary", content: WORD, want: WORD },
    { as: "8bit", content: "a=3D", want: "a=3D" },
    { as: "7bit", content: WORD, item: { as: text }, want: WORD },
  ])("$as of $content is $want", async ({ item, want, ...sent }) => {
    expect(await read(sent, item)).toEqual(want);
  });

  test.each<Sent & { item?: PartReader }>([
    { as: "base64", content: "a *secret*" },
    { as: "quoted-printable", content: "secret=zz" },
    { as: "x-secret", content: "secret", item: { as: text } },
  ])("that is not in it is a DecodeError: $as", async ({ item, ...sent }) => {
    const error = await failureOf(read(sent, item));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain("part 1");
    expect(String(error)).not.toContain("secret");
  });

  test("that nobody knows is bytes, where nothing is said of the part (section 6.4)", async () => {
    const pieces = [
      "--b\r\nContent-Transfer-Encoding: x-own\r\nContent-Type: application/json\r\n\r\n{\r\n--b--",
    ];
    const [part] = await readParts(pieces);
    expect(part?.data).toBeInstanceOf(Blob);
  });
});

describe("a part that is described to be a text in an encoding", () => {
  const item: PartReader = { as: text, encoding: "base64" };

  test.each<Sent & { want: string }>([
    { as: "base64", content: WORD, want: WORD },
    { as: "binary", content: WORD, want: WORD },
    { as: "quoted-printable", content: "QUI=3D", want: "QUI=" },
  ])("is left in it: $as", async ({ want, ...sent }) => {
    expect(await read(sent, item)).toBe(want);
  });
});
