import { describe, expect, test } from "vitest";
import * as z from "zod";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import { int64 } from "../../../../generators/runtime/codec/integer.js";
import {
  ArgumentError,
  DecodeError,
} from "../../../../generators/runtime/errors/errors.js";
import { jsonPart } from "../../../../generators/runtime/responses/json-part.js";
import { namedParts } from "../../../../generators/runtime/responses/named-parts.js";
import type { ResponsePart } from "../../../../generators/runtime/responses/response-part.js";
import { responseParts } from "../../../../generators/runtime/responses/response-parts.js";
import { send } from "../../../../generators/runtime/send.js";
import { multipartStream } from "../../../../generators/runtime/streams/multipart-stream.js";
import {
  validator,
  type OperationSchemas,
} from "../../../../generators/runtime/validation/validate.js";
import {
  connectTo,
  failureOf,
  fakeFetch,
  operation,
  type AnyCall,
} from "../connection.js";

const part = z.looseObject({ data: z.looseObject({ id: z.number() }) });
const json = (value: string, name: string) =>
  `--b\r\nContent-Type: application/json\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A call whose response has a part `a`, and one that is bytes. */
function receive(
  value: string,
  parts: OperationSchemas["parts"],
  called: Partial<AnyCall>,
) {
  const bytes = "--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--";
  const headers = { "content-type": "multipart/mixed; boundary=b" };
  const answer = new Response(json(value, "a") + bytes, { headers });
  const { fetch } = fakeFetch(answer);
  const validate = validator({ "pets.get": { ...(parts && { parts }) } });
  const client = connectTo("https://a.example", { fetch, validate });
  return send(client, operation(called), {});
}

describe("parts of a response", () => {
  const all = { 200: z.tuple([part], z.looseObject({})) };
  const result = responseParts();

  test("that are as documented come as they were sent", async () => {
    const found = await receive('{"id":1}', all, { result });
    expect(found).toMatchObject([{ data: { id: 1 } }, { data: new Blob([]) }]);
  });

  test("that are not are a DecodeError that names their place", async () => {
    const error = await failureOf(receive('{"id":"x"}', all, { result }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain("not as documented: [0].data.id");
  });

  test("that have names, too", async () => {
    const named = { "2XX": z.looseObject({ a: part }) };
    const reader = namedParts({ parts: { a: { as: jsonPart } } });
    const wrong = receive('{"id":"x"}', named, { result: reader });
    expect(String(await failureOf(wrong))).toContain("a.data.id");
  });

  test("that come one by one are validated one by one", async () => {
    const stream = responseParts({ stream: true });
    const one = { 200: part };
    const parts = await receive('{"id":1}', one, { result: stream });
    const iterator = (parts as AsyncIterable<ResponsePart>)[
      Symbol.asyncIterator
    ]();
    expect((await iterator.next()).value).toMatchObject({ data: { id: 1 } });
    expect(await failureOf(iterator.next())).toBeInstanceOf(DecodeError);
  });

  test("are validated before they are converted", async () => {
    const id = { properties: { data: { properties: { id: int64 } } } };
    const codec = exactConversion({ responses: { 200: { items: id } } });
    const found = receive('{"id":9007199254740993}', all, { result, codec });
    expect(await found).toMatchObject([
      { data: { id: 9007199254740993n } },
      {},
    ]);
  });
});

test("a multipart body is validated, and bytes are left alone", async () => {
  const body = z.looseObject({ pages: z.int(), picture: z.unknown() });
  const { fetch, requests } = fakeFetch(new Response(null, { status: 204 }));
  const validate = validator({ "pets.get": { body } });
  const client = connectTo("https://a.example", { fetch, validate });
  const called = operation({ method: "POST", body: multipart({ flat: true }) });
  const picture = new Blob(["x"]);
  await send(client, called, { pages: 1, picture });
  expect(requests).toHaveLength(1);
  const error = await failureOf(send(client, called, { pages: "x", picture }));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(String(error)).toContain("not as documented: body.pages");
});

test("a body whose parts come one after another is none yet", async () => {
  const body = z.array(z.string());
  const { fetch, requests } = fakeFetch(new Response(null, { status: 204 }));
  const validate = validator({ "pets.get": { body } });
  const client = connectTo("https://a.example", { fetch, validate });
  const mixed = multipartStream({ contentType: "multipart/mixed" });
  const called = operation({ method: "POST", body: mixed });
  async function* items() {
    yield Promise.resolve(1);
  }
  await send(client, called, { body: items() });
  expect(requests).toHaveLength(1);
  const error = await failureOf(send(client, called, { body: [1] }));
  expect(error).toBeInstanceOf(ArgumentError);
});
