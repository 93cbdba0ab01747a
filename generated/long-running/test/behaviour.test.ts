import { isApiError, testConnection } from "../src/index.js";
import type { GetDeliveryParams } from "../src/operations/deliveries.js";
import type { CreateReportParams } from "../src/operations/reports.js";
import { create as failing } from "../src/operations/reports.js";
import { anonymous, connectAnew, printShop } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error that the API documents is thrown with its status and body", async () => {
  const server = mockAction("reports.create", { replies: [{ status: 404 }] });
  const params: CreateReportParams = { title: "title" };
  const call = printShop.reports.create(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 404)) throw error;
  expect(error.body).toEqual(server.answerTo(404));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("bindings.create", { replies: [busy, {}] });
  const result = await printShop.bindings.create();
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("bindings.create", { replies: [throttled, {}] });
  const limited = connectAnew();
  const start = performance.now();
  const first = limited.bindings.create({ retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.bindings.create();
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("bindings.create", { replies: [throttled] });
  const limited = connectAnew();
  const first = limited.bindings.create();
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.bindings.create();
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
  const call = printShop.bindings.create({ signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("bindings.create", { replies: [{ status: 204 }] });
  const result = await testConnection(printShop);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});

test("nothing is sent without the credential that an action needs", async () => {
  const server = mockAction("bindings.create");
  const call = anonymous.bindings.create();
  await expect(call).rejects.toMatchObject({ code: "auth_error" });
  expect(server.requests).toHaveLength(0);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("deliveries.get");
  const params: GetDeliveryParams = { number: "number" };
  await printShop.deliveries.get({ ...params, number: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["number"]).toBe("../a/b?c#d");
});
