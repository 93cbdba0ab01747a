import { describe, expect, test } from "vitest";
import {
  ConversionError,
  type Conversion,
} from "../../../../generators/runtime/conversion.js";
import { ApiError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { xmlErrors } from "../../../../generators/runtime/xml/errors.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const read = xmlErrors({
  404: { members: { code: { type: "number" } } },
  "4XX": { members: { code: {} } },
  500: { type: "any" },
});

const XML = "<fault><code>7</code></fault>";

const respond = (status: number, type = "application/xml") =>
  new Response("", { status, headers: { "content-type": type } });

describe("an error in XML is read by the shape of", () => {
  test.each([
    { name: "its status", status: 404, want: { code: 7 } },
    { name: "its range", status: 418, want: { code: "7" } },
    { name: "nothing, where it has none", status: 503, want: { code: "7" } },
    { name: "anything", status: 500, want: { code: "7" } },
  ])("$name", ({ status, want }) => {
    expect(read(XML, respond(status))).toEqual(want);
  });
});

test.each(["text/xml", "application/problem+xml; charset=utf-8", "TEXT/XML"])(
  "%s is XML",
  (type) => {
    expect(read(XML, respond(404, type))).toEqual({ code: 7 });
  },
);

test.each([
  { text: XML, type: "text/html" },
  { text: XML, type: "text/plain; note=a/xml" },
  { text: "<fault><code>7", type: "text/xml" },
  { text: "busy", type: "text/xml" },
])("$type $text is left to the caller", ({ text, type }) => {
  expect(read(text, respond(404, type))).toBeUndefined();
});

describe("the body of an ApiError", () => {
  const bodyOf = async (text: string, type: string, codec?: Conversion) => {
    const headers = { "content-type": type };
    const { fetch } = fakeFetch(new Response(text, { status: 404, headers }));
    const client = connectTo("https://pets.example", { fetch });
    const called = operation({ errorBody: read, ...(codec && { codec }) });
    const error = await failureOf(send(client, called, {}));
    return error instanceof ApiError ? error.body : error;
  };
  const converting = (decode: Conversion["decode"]): Conversion => ({
    encode: (params) => params,
    parse: (text) => JSON.parse(text) as unknown,
    decode,
  });
  const refusing = converting(() => {
    throw new ConversionError("no");
  });

  test.each([
    { name: "is read", text: XML, type: "text/xml", want: { code: 7 } },
    { name: "is JSON", text: "[1]", type: "application/json", want: [1] },
    { name: "is text else", text: "<p>", type: "text/html", want: "<p>" },
    { name: "is text if broken", text: "<p>", type: "text/xml", want: "<p>" },
    { name: "may be empty", text: "", type: "text/xml", want: undefined },
  ])("$name", async ({ text, type, want }) => {
    expect(await bodyOf(text, type)).toEqual(want);
  });

  test("is converted by its status", async () => {
    const codec = converting((body, { status }) => ({ body, status }));
    const want = { body: { code: 7 }, status: 404 };
    expect(await bodyOf(XML, "text/xml", codec)).toEqual(want);
  });

  test("stays what was read where it cannot be converted", async () => {
    expect(await bodyOf(XML, "text/xml", refusing)).toEqual({ code: 7 });
  });
});
