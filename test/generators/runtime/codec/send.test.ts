import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { Codec } from "../../../../generators/runtime/codec/codec.js";
import { conversion } from "../../../../generators/runtime/codec/conversion.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import { int64 } from "../../../../generators/runtime/codec/integer.js";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import {
  ApiError,
  ArgumentError,
  DecodeError,
} from "../../../../generators/runtime/errors/errors.js";
import { invoke } from "../../../../generators/runtime/invoke.js";
import { send } from "../../../../generators/runtime/send.js";
import {
  connectTo,
  failureOf,
  fakeFetch,
  operation,
  type AnyCall,
} from "../connection.js";

const TEXT = "2030-01-02T03:04:05.000Z";
const DATE = new Date(TEXT);
const BIG = 9007199254740993n;

const entry: Codec = { properties: { id: int64, at: dateTime } };

const create = operation({
  method: "POST",
  params: {
    since: "query",
    ids: "query",
    trace: { in: "header", name: "X-At" },
  },
  body: json({ contentType: "application/json", flat: true }),
  codec: exactConversion({
    params: {
      properties: {
        since: dateTime,
        ids: { items: int64 },
        trace: dateTime,
        id: int64,
        at: dateTime,
      },
    },
    responses: {
      200: entry,
      "4XX": { properties: { at: dateTime } },
      409: entry,
      422: {},
      default: { properties: { until: dateTime } },
    },
  }),
});

async function call(
  called: AnyCall,
  response: { readonly status?: number; readonly text: string },
  params: Readonly<Record<string, unknown>> = {},
) {
  const headers = { "content-type": "application/json" };
  const { fetch, requests } = fakeFetch(
    new Response(response.text, { status: response.status ?? 200, headers }),
  );
  const client = connectTo("https://a.example", {
    fetch,
    retry: { attempts: 1 },
  });
  const work = send(client, called, params);
  return { work, requests, client };
}

test("params and body are written as they travel, with all digits", async () => {
  const params = {
    since: DATE,
    ids: [1n, BIG],
    trace: DATE,
    id: BIG,
    at: DATE,
    extra: 1,
  };
  const { work, requests } = await call(create, { text: "{}" }, params);
  await work;
  const [request] = requests;
  expect(decodeURIComponent(new URL(request!.url).search)).toBe(
    `?since=${TEXT}&ids=1&ids=${BIG}`,
  );
  expect(request!.headers.get("x-at")).toBe(TEXT);
  expect(await request!.text()).toBe(`{"id":${BIG},"at":"${TEXT}","extra":1}`);
});

test("an integer keeps its digits where the codec wants it, and is a number elsewhere", async () => {
  const text = `{"id":${BIG},"at":"${TEXT}","other":${BIG},"list":[${BIG},{"id":${BIG}}]}`;
  const { work } = await call(create, { text });
  const near = Number(BIG);
  expect(await work).toEqual({
    id: BIG,
    at: DATE,
    other: near,
    list: [near, { id: near }],
  });
});

test("an empty body stays none", async () => {
  const { work } = await call(create, { text: "" });
  expect(await work).toBeUndefined();
});

test("a value that is wrong is a DecodeError with its place, without the value", async () => {
  const { work } = await call(create, { text: `{"at":"hush-hush"}` });
  const error = await failureOf(work);
  expect(error).toBeInstanceOf(DecodeError);
  expect((error as Error).message).toContain(
    "$.at is not an RFC 3339 date-time",
  );
  expect(inspect(error)).not.toContain("hush-hush");
});

test("what cannot be written is an ArgumentError, and nothing is sent", async () => {
  const { work, requests } = await call(create, { text: "{}" }, { at: TEXT });
  const error = await failureOf(work);
  expect(error).toBeInstanceOf(ArgumentError);
  expect((error as Error).message).toBe(
    "[pets.get] params.at is not a valid Date",
  );
  expect(requests).toHaveLength(0);
});

describe("error bodies convert by their status", () => {
  test.each([
    { status: 409, text: `{"id":${BIG}}`, want: { id: BIG } },
    { status: 404, text: `{"at":"${TEXT}","id":1}`, want: { at: DATE, id: 1 } },
    { status: 422, text: `{"at":"${TEXT}"}`, want: { at: TEXT } },
    { status: 500, text: `{"until":"${TEXT}"}`, want: { until: DATE } },
    { status: 404, text: `{"at":"soon"}`, want: { at: "soon" } },
    { status: 404, text: `not JSON`, want: "not JSON" },
  ])("$status $text", async ({ status, text, want }) => {
    const { work } = await call(create, { status, text });
    const error = await failureOf(work);
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).body).toEqual(want);
  });
});

test("invoke is JSON in, JSON out", async () => {
  const { fetch, requests } = fakeFetch(
    Response.json({ id: 5, at: TEXT }, { status: 200 }),
    Response.json({ id: 5, at: TEXT }, { status: 409 }),
  );
  const client = connectTo("https://a.example", { fetch });
  class Entries {
    create(params: Readonly<Record<string, unknown>>, options?: CallOptions) {
      return send(client, create, params, options);
    }
  }
  const connector = { entries: new Entries() };
  const input = { since: TEXT, id: 5, at: TEXT };
  expect(await invoke(connector, "entries.create", input)).toEqual({
    id: 5,
    at: TEXT,
  });
  expect(await requests[0]!.text()).toBe(`{"id":5,"at":"${TEXT}"}`);
  const error = await failureOf(invoke(connector, "entries.create", input));
  expect((error as ApiError).body).toEqual({ id: 5, at: TEXT });
});

test("without integers JSON is read by JSON.parse", async () => {
  const codec = conversion({ responses: { 200: { items: dateTime } } });
  const { work } = await call(operation({ codec }), {
    text: `["${TEXT}",null]`,
  });
  expect(await work).toEqual([DATE, null]);
});
