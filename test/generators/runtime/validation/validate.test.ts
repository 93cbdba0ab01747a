import { describe, expect, test } from "vitest";
import { makeBody } from "../../../../generators/runtime/bodies/write-body.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import * as z from "zod";
import {
  ArgumentError,
  DecodeError,
} from "../../../../generators/runtime/errors/errors.js";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import { int64 } from "../../../../generators/runtime/codec/integer.js";
import { send } from "../../../../generators/runtime/send.js";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import { xmlResult } from "../../../../generators/runtime/xml/result.js";
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

const pet = z.looseObject({
  id: z.int(),
  tags: z.optional(z.array(z.string())),
});

interface Given {
  readonly schemas: OperationSchemas;
  readonly called?: Partial<AnyCall>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly answer?: Response;
}

function call({ schemas, called, params, answer }: Given) {
  const { fetch, requests } = fakeFetch(answer ?? Response.json(null));
  const validate = validator({ "pets.get": schemas });
  const client = connectTo("https://a.example", { fetch, validate });
  return { result: send(client, operation(called), params ?? {}), requests };
}

async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("a response", () => {
  test("that is as documented comes as it was sent, unknown fields and all", async () => {
    const sent = { id: 1, more: { of: "it" } };
    const schemas = { responses: { 200: pet.transform(() => "changed") } };
    const { result } = call({ schemas, answer: Response.json(sent) });
    expect(await result).toEqual(sent);
  });

  test("that is not is a DecodeError that names the places and no value", async () => {
    const sent = { id: "secret", tags: ["a", 4711] };
    const schemas = { responses: { 200: pet } };
    const { result } = call({ schemas, answer: Response.json(sent) });
    const error = await failureOf(result);
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as Error).message).toBe(
      "[pets.get] HTTP 200 (1 attempt, not as documented: id, tags[1])",
    );
  });

  test.each([
    { status: 201, want: "ok" },
    { status: 202, want: "ranged" },
  ])("of $status has the schema that is nearest", async ({ status, want }) => {
    const only = (value: string) => z.literal(value);
    const responses = { 201: only("ok"), "2XX": only("ranged") };
    const answer = Response.json(want, { status });
    const { result } = call({ schemas: { responses }, answer });
    expect(await result).toBe(want);
  });

  test("is validated before it is converted", async () => {
    const codec = {
      encode: (params: unknown) => params,
      parse: (text: string) => new Date(JSON.parse(text) as string),
      decode: (body: unknown) => body,
    };
    const schemas = { responses: { 200: z.iso.datetime() } };
    const answer = Response.json("2024-01-02T03:04:05Z");
    const { result } = call({ schemas, called: { codec }, answer });
    expect(await result).toEqual(new Date("2024-01-02T03:04:05Z"));
  });

  test("that is an error keeps its body, whatever it is", async () => {
    const schemas = { responses: { default: pet } };
    const answer = Response.json({ why: "not so" }, { status: 404 });
    const { result } = call({ schemas, answer });
    expect(await failureOf(result)).toMatchObject({
      status: 404,
      body: { why: "not so" },
    });
  });

  test("of an operation without schemas is not looked into", async () => {
    const { fetch } = fakeFetch(Response.json("any"));
    const validate = validator({});
    const client = connectTo("https://a.example", { fetch, validate });
    expect(await send(client, operation(), {})).toBe("any");
  });

  test.each([
    {
      what: "an XML document",
      result: xmlResult({ name: "a", members: { id: { type: "number" } } }),
      text: "<a><id>9007199254740993</id></a>",
    },
    {
      what: "the JSON of an event",
      result: eventStream({ data: "json" }),
      text: 'data: {"id":9007199254740993}\n\n',
    },
  ])("that is $what keeps the digits that a codec wants", async (given) => {
    const own = { properties: { id: int64 } };
    const codec = { ...own, properties: { ...own.properties, data: own } };
    const called = {
      result: given.result,
      codec: exactConversion({ responses: { 200: codec } }),
    };
    const answer = new Response(given.text);
    const found = await call({ schemas: {}, called, answer }).result;
    const [item] =
      Symbol.asyncIterator in Object(found)
        ? await collect(found as AsyncIterable<unknown>)
        : [found];
    const id = 9007199254740993n;
    expect(item).toEqual("data" in Object(item) ? { data: { id } } : { id });
  });

  test("names five places at most, and quotes names that are not plain", async () => {
    const sent = Object.fromEntries(
      ["a b", "b\n", "c", "d", "e", "f", "g"].map((key) => [key, 1]),
    );
    const schemas = { responses: { 200: z.record(z.string(), z.string()) } };
    const { result } = call({ schemas, answer: Response.json(sent) });
    const error = await failureOf(result);
    expect((error as Error).message).toContain(
      String.raw`: ["a b"], ["b\n"], c, d, e, 2 more)`,
    );
  });
});

describe("a request", () => {
  const called: Partial<AnyCall> = {
    method: "POST",
    params: { limit: "query" },
    body: json({ flat: true }),
  };
  const schemas = { params: z.looseObject({ limit: z.int() }), body: pet };

  test.each([
    { params: { limit: "x", id: 1 }, want: "limit" },
    { params: { id: 1 }, want: "limit" },
    { params: { limit: 1, id: "x" }, want: "body.id" },
    { params: { limit: 1, id: 1, tags: [undefined] }, want: "body.tags[0]" },
  ])("that is wrong is not sent: $want", async ({ params, want }) => {
    const { result, requests } = call({ schemas, called, params });
    const error = await failureOf(result);
    expect(error).toBeInstanceOf(ArgumentError);
    expect((error as Error).message).toBe(
      `[pets.get] not as documented: ${want}`,
    );
    expect(requests).toEqual([]);
  });

  test("is validated as it travels: what is undefined is not there, and a bigint is a number", async () => {
    const params = { limit: 1, id: 2n, tags: undefined };
    const exact: Partial<AnyCall> = {
      ...called,
      body: makeBody({
        ...json({ flat: true }),
        encode: () => ({ payload: "", contentType: "text/plain" }),
      }),
    };
    const { result, requests } = call({ schemas, called: exact, params });
    await result.catch(() => undefined);
    expect(requests).toHaveLength(1);
  });
});

test("one operation alone can be validated", async () => {
  const { fetch } = fakeFetch(Response.json({ id: "x" }));
  const client = connectTo("https://a.example", { fetch });
  const validate = validator({ "pets.get": { responses: { 200: pet } } });
  const result = send(client, validate(operation()), {});
  expect(await failureOf(result)).toBeInstanceOf(DecodeError);
});

test("a schema that answers later is refused, because it is asked at once", async () => {
  const slow = z.string().refine(() => Promise.resolve(true));
  const schemas = { params: slow };
  const { result, requests } = call({ schemas });
  expect(await failureOf(result)).toBeInstanceOf(ArgumentError);
  expect(requests).toEqual([]);
});
