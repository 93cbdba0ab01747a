import { describe, expect, test } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

const UUID_V4 =
  /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const create = operation({
  method: "POST",
  body: json({ flat: true }),
  idempotencyKey: "Idempotency-Key",
});

/** A server that carries out what it gets, once for each key, and breaks the connection after that, twice. */
async function start(header = "idempotency-key") {
  const keys: (string | undefined)[] = [];
  const effects = new Set<unknown>();
  const server = await serve((response, { headers, request }, index) => {
    const key = headers[header]?.toString();
    keys.push(key);
    effects.add(key ?? index);
    if (index % 3 < 2) request.socket.resetAndDestroy();
    else sendJson(response, 200, { done: true });
  });
  const call = (called = create, options: CallOptions = {}) => {
    const retry = { baseMs: 0 };
    const client = connectTo(server.url, { retry });
    return send(client, called, { a: 1 }, options);
  };
  return { server, keys, effects, call };
}

describe("R8 a key makes the repetitions of a call have one effect", () => {
  test("a UUID of version 4, the same for every try", async () => {
    const { keys, effects, call } = await start();
    expect(await call()).toEqual({ done: true });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(UUID_V4);
    expect(effects.size).toBe(1);
  });

  test("a new one for each call", async () => {
    const { keys, effects, call } = await start();
    await call();
    await call();
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(2);
    expect(effects.size).toBe(2);
  });

  test("the caller's own, who repeats a call of yesterday", async () => {
    const { keys, call } = await start();
    await call(create, { idempotencyKey: "order-17" });
    expect(keys).toEqual(["order-17", "order-17", "order-17"]);
  });

  test("or one that the caller gives as a header", async () => {
    const { keys, call } = await start();
    await call(create, { headers: { "IDEMPOTENCY-KEY": "mine" } });
    expect(keys).toEqual(["mine", "mine", "mine"]);
  });

  test("in the header of the API", async () => {
    const { keys, call } = await start("x-request-token");
    await call({ ...create, idempotencyKey: "X-Request-Token" });
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(UUID_V4);
  });

  test("R7 without one, nothing is repeated that may have been done", async () => {
    const { keys, effects, call } = await start();
    const { idempotencyKey: _, ...without } = create;
    expect(await failureOf(call(without))).toMatchObject({
      notRetried: "not_idempotent",
    });
    expect(keys).toEqual([undefined]);
    expect(effects.size).toBe(1);
  });

  test("T6 one that could begin another header is refused, before the network", async () => {
    const { keys, call } = await start();
    const idempotencyKey = "a\r\nX-Admin: 1";
    const error = await failureOf(call(create, { idempotencyKey }));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(keys).toHaveLength(0);
  });
});
