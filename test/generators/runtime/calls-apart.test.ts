import { describe, expect, test } from "vitest";
import type { CallOptions } from "../../../generators/runtime/call-options.js";
import { send } from "../../../generators/runtime/send.js";
import { connectTo, fakeFetch, operation } from "./connection.js";

const base = "https://api.example";

describe("T7 what one call sends is not part of the next", () => {
  const called = operation({
    params: { limit: { in: "header", name: "X-Limit" } },
    idempotencyKey: "Idempotency-Key",
  });
  test.each<{
    given: CallOptions;
    params: Record<string, unknown>;
    name: string;
  }>([
    { given: { headers: { "X-Own": "1" } }, params: {}, name: "x-own" },
    {
      given: { extra: { headers: { "X-Own": "1" } } },
      params: {},
      name: "x-own",
    },
    { given: {}, params: { limit: 1 }, name: "x-limit" },
  ])("$name", async ({ given, params, name }) => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    const client = connectTo(base, { fetch });
    await send(client, called, params, given);
    await send(client, called, {});
    const sent = requests.map(({ headers }) => headers.get(name));
    expect(sent).toEqual(["1", null]);
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
    expect(new Set(keys).size).toBe(2);
  });
});

test("R1 what a fetch of one's own does to the headers of a try is not part of the next", async () => {
  const seen: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const headers = init?.headers as Headers;
    seen.push(headers.get("x-try"));
    headers.set("x-try", "1");
    const again = { status: 503, headers: { "retry-after-ms": "0" } };
    return seen.length < 2 ? new Response(null, again) : Response.json({});
  };
  await send(connectTo(base, { fetch }), operation());
  expect(seen).toEqual([null, null]);
});
