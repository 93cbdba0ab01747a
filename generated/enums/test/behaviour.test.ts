import { isApiError, testConnection } from "../src/index.js";
import type {
  ListOrdersParams,
  UpdateOrderParams,
} from "../src/operations/orders.js";
import { update as failing } from "../src/operations/orders.js";
import { connectAnew, enums } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error that the API documents is thrown with its status and body", async () => {
  const server = mockAction("orders.update", { replies: [{ status: 422 }] });
  const params: UpdateOrderParams = { id: "id", state: "open" };
  const call = enums.orders.update(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 422)) throw error;
  expect(error.body).toEqual(server.answerTo(422));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("orders.list", { replies: [busy, {}] });
  const params: ListOrdersParams = { sort: "asc", state: "open" };
  const result = await enums.orders.list(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("orders.list", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: ListOrdersParams = { sort: "asc", state: "open" };
  const start = performance.now();
  const first = limited.orders.list(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.orders.list(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("orders.list", { replies: [throttled] });
  const limited = connectAnew();
  const params: ListOrdersParams = { sort: "asc", state: "open" };
  const first = limited.orders.list(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.orders.list(params);
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
  const params: ListOrdersParams = { sort: "asc", state: "open" };
  const call = enums.orders.list(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("orders.list", { replies: [{ status: 204 }] });
  const result = await testConnection(enums);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("orders.update");
  const params: UpdateOrderParams = { id: "id", state: "open" };
  await enums.orders.update({ ...params, id: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["id"]).toBe("../a/b?c#d");
});
