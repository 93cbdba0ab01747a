import { isApiError, testConnection } from "../src/index.js";
import type { GetLampParams } from "../src/operations/lamps.js";
import { get as failing } from "../src/operations/lamps.js";
import { anonymous, connectAnew, lampPost } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("lamps.get", { replies: [{ status: 400 }] });
  const params: GetLampParams = { lamp: "lamp" };
  const call = lampPost.lamps.get(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("lamps.get", { replies: [busy, {}] });
  const params: GetLampParams = { lamp: "lamp" };
  const result = await lampPost.lamps.get(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("lamps.get", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: GetLampParams = { lamp: "lamp" };
  const start = performance.now();
  const first = limited.lamps.get(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.lamps.get(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("lamps.get", { replies: [throttled] });
  const limited = connectAnew();
  const params: GetLampParams = { lamp: "lamp" };
  const first = limited.lamps.get(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.lamps.get(params);
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
  const params: GetLampParams = { lamp: "lamp" };
  const call = lampPost.lamps.get(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("lamps.list");
  const result = await testConnection(lampPost);
  expect(result).toMatchObject({ ok: true });
  const received = await server.received();
  expect(received.violations).toEqual([]);
});

test("the test of the connection says what is wrong", async () => {
  mockAction("lamps.list", { replies: [{ status: 401 }] });
  const result = await testConnection(lampPost);
  expect(result).toMatchObject({ problem: "credentials_rejected" });
});

test("nothing is sent without the credential that an action needs", async () => {
  const server = mockAction("lamps.list");
  const call = anonymous.lamps.list();
  await expect(call).rejects.toMatchObject({ code: "auth_error" });
  expect(server.requests).toHaveLength(0);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("lamps.get");
  const params: GetLampParams = { lamp: "lamp" };
  await lampPost.lamps.get({ ...params, lamp: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["lamp"]).toBe("../a/b?c#d");
});
