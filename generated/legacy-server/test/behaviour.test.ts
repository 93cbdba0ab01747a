import { isApiError, testConnection } from "../src/index.js";
import type { GetFileParams } from "../src/operations/files.js";
import type { GetShelfParams } from "../src/operations/shelves.js";
import { get as failing } from "../src/operations/shelves.js";
import { connectAnew, depot } from "./support/connection.js";
import { mockAction, mockSilence, plain } from "./support/server.js";
import { expect, test } from "vitest";

test("an error that the API documents is thrown with its status and body", async () => {
  const server = mockAction("shelves.get", { replies: [{ status: 409 }] });
  const params: GetShelfParams = { shelfId: "shelfId" };
  const call = depot.shelves.get(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 409)) throw error;
  expect(error.body).toEqual(server.answerTo(409));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("files.get", { replies: [busy, {}] });
  const params: GetFileParams = { name: "name" };
  const result = await depot.files.get(params);
  expect(await plain(result)).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("files.get", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: GetFileParams = { name: "name" };
  const start = performance.now();
  const first = limited.files.get(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.files.get(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("files.get", { replies: [throttled] });
  const limited = connectAnew();
  const params: GetFileParams = { name: "name" };
  const first = limited.files.get(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.files.get(params);
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
  const params: GetFileParams = { name: "name" };
  const call = depot.files.get(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("files.get", { replies: [{ status: 204 }] });
  const result = await testConnection(depot);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("files.get");
  const params: GetFileParams = { name: "name" };
  await depot.files.get({ ...params, name: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["name"]).toBe("../a/b?c#d");
});
