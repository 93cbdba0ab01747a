import { describe, expect, test } from "vitest";
import { json } from "../../../generators/runtime/bodies/json.js";
import { ArgumentError } from "../../../generators/runtime/errors/errors.js";
import { send } from "../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "./connection.js";

const base = "https://api.example";

describe("a path with a query of its own keeps it", () => {
  const called = operation({
    path: "/pets?kind=cat",
    params: { limit: "query" },
  });
  test.each([
    { given: {}, extra: {}, want: "?kind=cat" },
    { given: { limit: 1 }, extra: {}, want: "?kind=cat&limit=1" },
    { given: {}, extra: { query: { x: "?" } }, want: "?kind=cat&x=%3F" },
    {
      given: { limit: 1 },
      extra: { query: { x: 2 } },
      want: "?kind=cat&limit=1&x=2",
    },
  ])("$want", async ({ given, extra, want }) => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    await send(connectTo(base, { fetch }), called, given, { extra });
    expect(requests[0]?.url).toBe(`${base}/pets${want}`);
  });
});

test.each(["GET", "HEAD"])("no body is sent with %s", async (method) => {
  const { fetch, requests } = fakeFetch(new Response());
  const called = operation({ method, body: json({ flat: true }) });
  const call = send(connectTo(base, { fetch }), called, { a: 1 });
  expect(await failureOf(call)).toBeInstanceOf(ArgumentError);
  expect(requests).toHaveLength(0);
});

test("an error of a value's own comes out as it is", async () => {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const error = new RangeError("invalid date");
  const limit = {
    toJSON() {
      throw error;
    },
  };
  const called = operation({ params: { limit: "query" } });
  const call = send(connectTo(base, { fetch }), called, { limit });
  expect(await failureOf(call)).toBe(error);
  expect(requests).toHaveLength(0);
});

test("what kept a value from being written is the cause", async () => {
  const circular: Record<string, unknown> = {};
  circular["self"] = circular;
  const called = operation({ method: "POST", body: json() });
  const client = connectTo(base, { fetch: fakeFetch(new Response()).fetch });
  const error = await failureOf(send(client, called, { body: circular }));
  expect(error).toBeInstanceOf(ArgumentError);
  expect((error as ArgumentError).cause).toBeInstanceOf(TypeError);
});
