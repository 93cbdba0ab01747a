import { isApiError, testConnection } from "../src/index.js";
import type { UpdateCustomerParams } from "../src/operations/customers.js";
import { update as failing } from "../src/operations/customers.js";
import { connectAnew, repeated } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("customers.update", { replies: [{ status: 400 }] });
  const params: UpdateCustomerParams = {
    customerId: "customerId",
    billing_address: { street: "street", city: "city" },
  };
  const call = repeated.customers.update(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("customers.update", { replies: [busy, {}] });
  const params: UpdateCustomerParams = {
    customerId: "customerId",
    billing_address: { street: "street", city: "city" },
  };
  const result = await repeated.customers.update(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("customers.update", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: UpdateCustomerParams = {
    customerId: "customerId",
    billing_address: { street: "street", city: "city" },
  };
  const start = performance.now();
  const first = limited.customers.update(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.customers.update(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("customers.update", { replies: [throttled] });
  const limited = connectAnew();
  const params: UpdateCustomerParams = {
    customerId: "customerId",
    billing_address: { street: "street", city: "city" },
  };
  const first = limited.customers.update(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.customers.update(params);
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
  const params: UpdateCustomerParams = {
    customerId: "customerId",
    billing_address: { street: "street", city: "city" },
  };
  const call = repeated.customers.update(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("customers.update", { replies: [{ status: 204 }] });
  const result = await testConnection(repeated);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("customers.update");
  const params: UpdateCustomerParams = {
    customerId: "customerId",
    billing_address: { street: "street", city: "city" },
  };
  await repeated.customers.update({ ...params, customerId: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["customerId"]).toBe("../a/b?c#d");
});
