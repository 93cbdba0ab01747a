import { isApiError, testConnection } from "../src/index.js";
import type { FindParams, GetByPathParams } from "../src/operations/search.js";
import { find as failing } from "../src/operations/search.js";
import { connectAnew, connector } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("search.find", { replies: [{ status: 400 }] });
  const params: FindParams = {
    ids: ["ids", "ids2"],
    tags: ["tags", "tags2"],
    words: ["words", "words2"],
    bars: ["bars", "bars2"],
    near: { x: 1, y: 2 },
    box: { x: 1, y: 2 },
    expression: "expression",
    where: { x: 1, y: 2 },
    limit: 10,
    xTrace: ["xTrace", "xTrace2"],
    session: "session",
  };
  const call = connector.search.find(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("search.find", { replies: [busy, {}] });
  const params: FindParams = {
    ids: ["ids", "ids2"],
    tags: ["tags", "tags2"],
    words: ["words", "words2"],
    bars: ["bars", "bars2"],
    near: { x: 1, y: 2 },
    box: { x: 1, y: 2 },
    expression: "expression",
    where: { x: 1, y: 2 },
    limit: 10,
    xTrace: ["xTrace", "xTrace2"],
    session: "session",
  };
  const result = await connector.search.find(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("search.find", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: FindParams = {
    ids: ["ids", "ids2"],
    tags: ["tags", "tags2"],
    words: ["words", "words2"],
    bars: ["bars", "bars2"],
    near: { x: 1, y: 2 },
    box: { x: 1, y: 2 },
    expression: "expression",
    where: { x: 1, y: 2 },
    limit: 10,
    xTrace: ["xTrace", "xTrace2"],
    session: "session",
  };
  const start = performance.now();
  const first = limited.search.find(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.search.find(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("search.find", { replies: [throttled] });
  const limited = connectAnew();
  const params: FindParams = {
    ids: ["ids", "ids2"],
    tags: ["tags", "tags2"],
    words: ["words", "words2"],
    bars: ["bars", "bars2"],
    near: { x: 1, y: 2 },
    box: { x: 1, y: 2 },
    expression: "expression",
    where: { x: 1, y: 2 },
    limit: 10,
    xTrace: ["xTrace", "xTrace2"],
    session: "session",
  };
  const first = limited.search.find(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.search.find(params);
  await expect(second).rejects.toMatchObject({
    code: "rate_limited",
    retryAt: expect.any(Date),
    attempts: 0,
  });
  expect(server.requests).toHaveLength(1);
});

test("a call that is cancelled rejects at once", async () => {
  mockSilence();
  const controller = new AbortController();
  const params: FindParams = {
    ids: ["ids", "ids2"],
    tags: ["tags", "tags2"],
    words: ["words", "words2"],
    bars: ["bars", "bars2"],
    near: { x: 1, y: 2 },
    box: { x: 1, y: 2 },
    expression: "expression",
    where: { x: 1, y: 2 },
    limit: 10,
    xTrace: ["xTrace", "xTrace2"],
    session: "session",
  };
  const call = connector.search.find(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("search.find", { replies: [{ status: 204 }] });
  const result = await testConnection(connector);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("search.getByPath");
  const params: GetByPathParams = {
    point: { x: 1, y: 2 },
    list: [1, 2],
    name: "name",
  };
  await connector.search.getByPath({ ...params, name: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["name"]).toBe("../a/b?c#d");
});
