import { isApiError, testConnection } from "../src/index.js";
import type { ReturnLoanParams } from "../src/operations/loans.js";
import { list as failing } from "../src/operations/loans.js";
import { anonymous, connectAnew, readingRoom } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("loans.list", { replies: [{ status: 400 }] });
  const call = readingRoom.loans.list();
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("loans.list", { replies: [busy, {}] });
  const result = await readingRoom.loans.list();
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("loans.list", { replies: [throttled, {}] });
  const limited = connectAnew();
  const start = performance.now();
  const first = limited.loans.list({ retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.loans.list();
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("loans.list", { replies: [throttled] });
  const limited = connectAnew();
  const first = limited.loans.list();
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.loans.list();
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
  const call = readingRoom.loans.list({ signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("loans.list");
  const result = await testConnection(readingRoom);
  expect(result).toMatchObject({ ok: true });
  const received = await server.received();
  expect(received.violations).toEqual([]);
});

test("the test of the connection says what is wrong", async () => {
  mockAction("loans.list", { replies: [{ status: 401 }] });
  const result = await testConnection(readingRoom);
  expect(result).toMatchObject({ problem: "credentials_rejected" });
});

test("nothing is sent without the credential that an action needs", async () => {
  const server = mockAction("loans.list");
  const call = anonymous.loans.list();
  await expect(call).rejects.toMatchObject({ code: "auth_error" });
  expect(server.requests).toHaveLength(0);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("loans.return");
  const params: ReturnLoanParams = { loanId: "loanId" };
  await readingRoom.loans.return({ ...params, loanId: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["loanId"]).toBe("../a/b?c#d");
});
