import { isApiError, testConnection } from "../src/index.js";
import type { GetWordParams } from "../src/operations/words.js";
import { get as failing } from "../src/operations/words.js";
import { connectAnew, wordHoard } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("words.get", { replies: [{ status: 400 }] });
  const params: GetWordParams = { word: "word" };
  const call = wordHoard.words.get(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("words.get", { replies: [busy, {}] });
  const params: GetWordParams = { word: "word" };
  const result = await wordHoard.words.get(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("words.get", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: GetWordParams = { word: "word" };
  const start = performance.now();
  const first = limited.words.get(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.words.get(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("words.get", { replies: [throttled] });
  const limited = connectAnew();
  const params: GetWordParams = { word: "word" };
  const first = limited.words.get(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.words.get(params);
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
  const params: GetWordParams = { word: "word" };
  const call = wordHoard.words.get(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("words.get", { replies: [{ status: 204 }] });
  const result = await testConnection(wordHoard);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("words.get");
  const params: GetWordParams = { word: "word" };
  await wordHoard.words.get({ ...params, word: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["word"]).toBe("../a/b?c#d");
});
