import { createServer, type AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import {
  ApiError,
  NetworkError,
  RateLimitError,
} from "../../../../generators/runtime/errors/errors.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** Refuses a number of requests without a wait, then accepts. */
function refusing(times: number, status = 503): Promise<Server> {
  return serve((response, _, index) =>
    index < times
      ? sendJson(response, status, { wait: true }, { "retry-after-ms": "1" })
      : sendJson(response, 200, { requests: index + 1 }),
  );
}

describe("R1 a call makes three requests at most", () => {
  test("and returns what the last of them brings", async () => {
    const { url } = await refusing(2);
    expect(await send(connectTo(url), operation())).toEqual({ requests: 3 });
  });

  test("and fails with the last of them", async () => {
    const server = await refusing(5);
    const error = await failureOf(send(connectTo(server.url), operation()));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 503,
      attempts: 3,
      body: { wait: true },
      message: "[pets.get] HTTP 503 (3 attempts)",
    });
    expect(server.received).toHaveLength(3);
  });

  test("unless the client or the call says otherwise", async () => {
    const server = await refusing(9);
    const client = connectTo(server.url, { retry: { attempts: 2 } });
    expect(await failureOf(send(client, operation()))).toMatchObject({
      attempts: 2,
    });
    const options = { retry: { attempts: 4 } };
    const call = send(client, operation(), {}, options);
    expect(await failureOf(call)).toMatchObject({ attempts: 4 });
  });
});

describe("R5 the server's word on when to come back", { retry: 3 }, () => {
  test("is honoured", async () => {
    const server = await serve((response, _, index) =>
      sendJson(response, index ? 200 : 429, {}, { "retry-after": "1" }),
    );
    const start = Date.now();
    await send(connectTo(server.url), operation());
    expect(Date.now() - start).toBeGreaterThanOrEqual(995);
    expect(Date.now() - start).toBeLessThan(1_500);
  });

  test.each([{ given: 429 }, { given: 503 }])(
    "above 60 s ends the call at once: $given",
    async ({ given }) => {
      const server = await serve((response) =>
        sendJson(response, given, {}, { "retry-after": "90" }),
      );
      const start = Date.now();
      const error = await failureOf(send(connectTo(server.url), operation()));
      expect(error).toBeInstanceOf(RateLimitError);
      const { retryAt, attempts, notRetried } = error as RateLimitError;
      expect({ attempts, notRetried }).toEqual({
        attempts: 1,
        notRetried: "retry_after_too_long",
      });
      expect(Math.abs(Number(retryAt) - start - 90_000)).toBeLessThan(1_000);
      expect(Date.now() - start).toBeLessThan(1_000);
    },
  );
});

test("E1 429 is a RateLimitError even if it does not say when to come back", async () => {
  const server = await serve((response) => sendJson(response, 429, {}));
  const client = connectTo(server.url, { retry: { attempts: 1 } });
  const error = await failureOf(send(client, operation()));
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ status: 429, retryAt: undefined });
});

test("what an interceptor says is not to be tried again is not", async () => {
  const { url } = await refusing(0);
  let tries = 0;
  const broken: Interceptor = () => async (request) => {
    tries++;
    const { operationId, attempt: attempts } = request;
    const context = { operationId, attempts };
    const error = new NetworkError("an open circuit", context);
    throw Object.assign(error, { notRetried: "circuit_open" });
  };
  const client = connectTo(url, { interceptors: [broken] });
  const error = await failureOf(send(client, operation()));
  expect(error).toMatchObject({ notRetried: "circuit_open" });
  expect(tries).toBe(1);
});

describe("R7 what has been done is not done again", () => {
  test("a POST that the server executed before it broke the connection", async () => {
    let effects = 0;
    const server = await serve((_, { request }) => {
      effects++;
      request.socket.resetAndDestroy();
    });
    const create = operation({ method: "POST", body: json({ flat: true }) });
    const error = await failureOf(
      send(connectTo(server.url), create, { a: 1 }),
    );
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ attempts: 1, notRetried: "not_idempotent" });
    expect(effects).toBe(1);
  });

  test("but a GET is", async () => {
    const server = await startFaultServer();
    const error = await failureOf(
      send(connectTo(server.url), operation({ path: "/reset" })),
    );
    expect(error).toMatchObject({
      attempts: 3,
      message: "[pets.get] no response: ECONNRESET (3 attempts)",
    });
    expect(server.received).toHaveLength(3);
  });

  test("and a POST that could not be sent is, too", async () => {
    const url = `http://127.0.0.1:${await findClosedPort()}`;
    const call = send(connectTo(url), operation({ method: "POST" }));
    expect(await failureOf(call)).toMatchObject({
      attempts: 3,
      message: "[pets.get] no response: ECONNREFUSED (3 attempts)",
    });
  });
});

async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("R9 a body is sent again only if it can be", () => {
  const upload = operation({
    method: "PUT",
    body: raw({ contentType: "text/plain" }),
  });

  test("a stream is not, and the error says so", async () => {
    const server = await refusing(1);
    const body = ReadableStream.from([new Uint8Array([65])]);
    const error = await failureOf(
      send(connectTo(server.url), upload, { body }),
    );
    expect(error).toMatchObject({
      status: 503,
      attempts: 1,
      notRetried: "stream_not_replayable",
    });
    expect(server.received).toHaveLength(1);
  });

  test.each([
    { given: "text" },
    { given: new Blob(["text"]) },
    { given: new TextEncoder().encode("text") },
  ])("$given is", async ({ given: body }) => {
    const server = await refusing(2);
    await send(connectTo(server.url), upload, { body });
    expect(server.received.map((one) => one.body.toString())).toEqual([
      "text",
      "text",
      "text",
    ]);
  });
});

test("T3 500 retried 503s leave no body unread and no socket behind", async () => {
  const server = await serve((response, _, index) =>
    sendJson(
      response,
      index % 2 ? 200 : 503,
      { pad: "x".repeat(2_000) },
      { "retry-after-ms": "0" },
    ),
  );
  const client = connectTo(server.url);
  for (let call = 0; call < 500; call++) await send(client, operation());
  expect(server.received).toHaveLength(1_000);
  expect(server.allSockets()).toBeLessThanOrEqual(2);
});
