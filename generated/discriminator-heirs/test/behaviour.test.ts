import { isApiError, testConnection } from "../src/index.js";
import type { AddAnimalParams } from "../src/operations/animals.js";
import { add as failing } from "../src/operations/animals.js";
import { connectAnew, shelter } from "./support/connection.js";
import { mockSilence } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("animals.add", { replies: [{ status: 400 }] });
  const params: AddAnimalParams = { body: { kind: "cat", name: "name" } };
  const call = shelter.animals.add(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("animals.add", { replies: [busy, {}] });
  const params: AddAnimalParams = { body: { kind: "cat", name: "name" } };
  const result = await shelter.animals.add(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("animals.add", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: AddAnimalParams = { body: { kind: "cat", name: "name" } };
  const start = performance.now();
  const first = limited.animals.add(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.animals.add(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("animals.add", { replies: [throttled] });
  const limited = connectAnew();
  const params: AddAnimalParams = { body: { kind: "cat", name: "name" } };
  const first = limited.animals.add(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.animals.add(params);
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
  const params: AddAnimalParams = { body: { kind: "cat", name: "name" } };
  const call = shelter.animals.add(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("animals.add", { replies: [{ status: 204 }] });
  const result = await testConnection(shelter);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});
