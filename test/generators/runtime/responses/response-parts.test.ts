import { describe, expect, test } from "vitest";
import {
  ConversionError,
  type Conversion,
} from "../../../../generators/runtime/conversion.js";
import { DecodeError } from "../../../../generators/runtime/errors/errors.js";
import {
  responseParts,
  type ResponsePart,
} from "../../../../generators/runtime/responses/response-parts.js";
import { failureOf } from "../connection.js";

/** The parts of a body whose delimiters are `--b`. */
async function read(
  pieces: readonly (string | Uint8Array<ArrayBuffer>)[],
  maxBodyBytes?: number,
  conversion?: Conversion,
): Promise<readonly ResponsePart[]> {
  const headers = { "content-type": "multipart/mixed; boundary=b" };
  const context = { operationId: "pets.get", attempts: 1 };
  const response = new Response(new Blob([...pieces]), { headers });
  const reading = { context, signal: undefined, maxBodyBytes, conversion };
  const parts = await responseParts().read(response, reading);
  return parts as readonly ResponsePart[];
}

/** The one part with these headers. */
const readPart = async (
  head: string,
  content: string | Uint8Array<ArrayBuffer>,
) => (await read([`--b${head}\r\n\r\n`, content, "\r\n--b--"]))[0];

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

  test("is JSON as it travels, whatever another media type converts", async () => {
    const wrong = () => {
      throw new ConversionError("$ is not a date");
    };
    const conversion = { encode: wrong, parse: wrong, decode: wrong };
    const text =
      '--b\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n--b--';
    const [part] = await read([text], undefined, conversion);
    expect(part?.data).toEqual({ a: 1 });
  });

  test("that is bytes has their type", async () => {
    const part = await readPart("\r\nContent-Type: image/png", "x");
    expect(part?.data).toMatchObject({ size: 1, type: "image/png" });
  });

  test("may be nothing but a text", async () => {
    const [part] = await read(["--b\r\nplain\r\n--b--"]);
    expect([...(part?.headers ?? [])]).toEqual([]);
    expect(part).toMatchObject({ contentType: "", data: "\r\nplain" });
  });

  test("that is not the JSON that it says is a DecodeError that does not quote it", async () => {
    const json = "\r\nContent-Type: application/json";
    const error = await failureOf(readPart(json, "secret"));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).not.toContain("secret");
  });

  test("that is too large to be in memory is a DecodeError", async () => {
    const pieces = ["--b\r\n\r\n", "x".repeat(2_000), "\r\n--b--"];
    const [part] = await read(pieces);
    expect(part?.data).toHaveLength(2_000);
    const half = pieces.slice(0, 2);
    const error = await failureOf(read(half, 1_000));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain("larger than 1000 bytes");
  });
});
