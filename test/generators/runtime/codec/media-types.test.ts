import { describe, expect, test } from "vitest";
import type { BodyOptions } from "../../../../generators/runtime/bodies/body.js";
import { either } from "../../../../generators/runtime/bodies/either.js";
import { form } from "../../../../generators/runtime/bodies/form.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import { conversion } from "../../../../generators/runtime/codec/conversion.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import { int64 } from "../../../../generators/runtime/codec/integer.js";
import { WIRE } from "../../../../generators/runtime/conversion.js";
import { withoutCodec } from "../../../../generators/runtime/without-codec.js";
import type { ApiError } from "../../../../generators/runtime/errors/errors.js";
import { choose } from "../../../../generators/runtime/responses/choose.js";
import { jsonLines } from "../../../../generators/runtime/streams/json-lines.js";
import { send } from "../../../../generators/runtime/send.js";
import { validator } from "../../../../generators/runtime/validation/validate.js";
import {
  connectTo,
  failureOf,
  fakeFetch,
  operation,
  type AnyCall,
} from "../connection.js";

const TEXT = "2030-01-02T03:04:05.000Z";
const DATE = new Date(TEXT);
const FORM = "application/x-www-form-urlencoded";

async function call(
  called: AnyCall,
  params: Readonly<Record<string, unknown>>,
  { options = {}, response = new Response("{}"), validate }: Given = {},
) {
  const { fetch, requests } = fakeFetch(response);
  const client = connectTo("https://a.example", {
    fetch,
    ...(validate && { validate }),
  });
  const data = await send(client, called, params, options);
  return { data, request: requests[0]! };
}

interface Given {
  readonly options?: BodyOptions & CallOptions;
  readonly response?: Response;
  readonly validate?: ReturnType<typeof validator>;
}

describe("a body is converted by the media type that it is sent as", () => {
  const create = operation({
    method: "POST",
    params: { since: "query" },
    body: either([
      json(),
      form(),
      json({ contentType: "application/merge-patch+json" }),
      raw({ contentType: "application/pdf" }),
    ]),
    codec: exactConversion({
      params: { properties: { since: dateTime } },
      bodies: {
        "application/json": { properties: { at: dateTime, id: int64 } },
        "application/merge-patch+json": dateTime,
      },
    }),
  });

  test.each<{
    name: string;
    body: unknown;
    contentType?: string;
    want: string;
  }>([
    {
      name: "the first, unless the caller says another",
      body: { at: DATE, id: 2n ** 62n },
      want: `{"at":"${TEXT}","id":4611686018427387904}`,
    },
    {
      name: "one that differs in nothing",
      body: { at: "now", id: "no number" },
      contentType: FORM,
      want: "at=now&id=no%20number",
    },
    {
      name: "one that is called otherwise by the caller",
      body: { at: DATE },
      contentType: "Application/JSON; charset=utf-8",
      want: `{"at":"${TEXT}"}`,
    },
    {
      name: "one that is a single value",
      body: DATE,
      contentType: "application/merge-patch+json",
      want: `"${TEXT}"`,
    },
    {
      name: "bytes go as what takes them as they are",
      body: new Blob(["bytes"], { type: "application/pdf" }),
      want: "bytes",
    },
    { name: "a body that is not there", body: undefined, want: "" },
  ])("$name", async ({ body, contentType, want }) => {
    const options = contentType === undefined ? {} : { contentType };
    const { request } = await call(create, { since: DATE, body }, { options });
    expect(request.url).toBe(
      "https://a.example/pets?since=2030-01-02T03%3A04%3A05.000Z",
    );
    expect(await request.text()).toBe(want);
  });

  test("what cannot be written is told with its place, and nothing is sent", async () => {
    const body = { at: "now" };
    const wrong = await failureOf(call(create, { body }));
    expect(wrong).toMatchObject({
      code: "invalid_argument",
      message: "[pets.get] params.body.at is not a valid Date",
    });
    const contentType = "text/csv";
    const none = failureOf(
      call(create, { body }, { options: { contentType } }),
    );
    expect(await none).toMatchObject({
      message: "[pets.get] the body cannot be sent as text/csv",
    });
  });

  test("undocumented fields are sent as they are", async () => {
    const options = { extra: { body: { at: "now" } } };
    const { request } = await call(create, { body: { id: 1n } }, { options });
    expect(await request.json()).toEqual({ id: 1, at: "now" });
  });

  test("JSON in is JSON out", async () => {
    const options = { [WIRE]: withoutCodec } as const;
    const { request } = await call(create, { body: { at: TEXT } }, { options });
    expect(await request.json()).toEqual({ at: TEXT });
  });

  test("what is validated is what is sent", async () => {
    const seen: unknown[] = [];
    const body = {
      "~standard": {
        version: 1 as const,
        vendor: "test",
        validate: (value: unknown) => (seen.push(value), { value }),
      },
    };
    const validate = validator({ "pets.get": { body } });
    await call(create, { body: { at: DATE } }, { validate });
    const options = { contentType: FORM };
    await call(create, { body: { at: "now" } }, { validate, options });
    expect(seen).toEqual([{ at: TEXT }, { at: "now" }]);
  });
});

describe("a response is converted by its content type", () => {
  const at = { properties: { at: dateTime } };
  const get = operation({
    codec: conversion({
      responses: {
        200: at,
        "200 application/json": at,
        "200 application/*+json": {},
        "200 application/jsonl": { properties: { at: dateTime } },
        "4XX": at,
        "4XX application/problem+json": {},
      },
    }),
    result: choose([
      { type: "application/json" },
      { type: "application/v1+json" },
      { type: "application/jsonl", as: jsonLines() },
    ]),
  });
  const body = JSON.stringify({ at: TEXT });
  const respond = (type: string, status = 200) =>
    new Response(body, { status, headers: { "content-type": type } });

  test.each([
    { type: "application/json", want: DATE },
    { type: "Application/JSON;charset=utf-8", want: DATE },
    { type: "application/v1+json", want: TEXT },
    { type: "text/json", want: DATE },
    { type: "", want: DATE },
  ])("a success that calls itself $type", async ({ type, want }) => {
    const { data } = await call(get, {}, { response: respond(type) });
    expect(data).toEqual({ at: want });
  });

  test("an item of a stream", async () => {
    const response = respond("application/jsonl");
    const { data } = await call(get, {}, { response });
    const items: unknown[] = [];
    for await (const item of data as AsyncIterable<unknown>) items.push(item);
    expect(items).toEqual([{ at: DATE }]);
  });

  test.each([
    { type: "application/json", want: DATE },
    { type: "application/problem+json", want: TEXT },
    { type: "text/plain", want: DATE },
  ])("an error that calls itself $type", async ({ type, want }) => {
    const response = respond(type, 422);
    const error = await failureOf(call(get, {}, { response }));
    expect((error as ApiError).body).toEqual({ at: want });
  });
});
