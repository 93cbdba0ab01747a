import { isApiError, testConnection } from "../src/index.js";
import type { AddHarbourParams } from "../src/operations/harbours.js";
import { add as failing } from "../src/operations/harbours.js";
import { anonymous, connectAnew, tideTables } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("harbours.add", { replies: [{ status: 400 }] });
  const params: AddHarbourParams = { name: "name" };
  const call = tideTables.harbours.add(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("harbours.add", { replies: [busy, {}] });
  const params: AddHarbourParams = { name: "name" };
  const result = await tideTables.harbours.add(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("harbours.add", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: AddHarbourParams = { name: "name" };
  const start = performance.now();
  const first = limited.harbours.add(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.harbours.add(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("harbours.add", { replies: [throttled] });
  const limited = connectAnew();
  const params: AddHarbourParams = { name: "name" };
  const first = limited.harbours.add(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.harbours.add(params);
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
  const params: AddHarbourParams = { name: "name" };
  const call = tideTables.harbours.add(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("harbours.list");
  const result = await testConnection(tideTables);
  expect(result).toMatchObject({ ok: true });
  const received = await server.received();
  expect(received.violations).toEqual([]);
});

test("the test of the connection says what is wrong", async () => {
  mockAction("harbours.list", { replies: [{ status: 401 }] });
  const result = await testConnection(tideTables);
  expect(result).toMatchObject({ problem: "credentials_rejected" });
});

test("nothing is sent without the credential that an action needs", async () => {
  const server = mockAction("harbours.add");
  const params: AddHarbourParams = { name: "name" };
  const call = anonymous.harbours.add(params);
  await expect(call).rejects.toMatchObject({ code: "auth_error" });
  expect(server.requests).toHaveLength(0);
});
