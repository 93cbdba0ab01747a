import { isApiError, testConnection } from "../src/index.js";
import type { GetBookParams } from "../src/operations/books.js";
import { discover as failing } from "../src/operations/books.js";
import { anonymous, connectAnew, library } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error is thrown with its status and body", async () => {
  const server = mockAction("books.discover", { replies: [{ status: 400 }] });
  const call = library.books.discover();
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("books.discover", { replies: [busy, {}] });
  const result = await library.books.discover();
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("books.discover", { replies: [throttled, {}] });
  const limited = connectAnew();
  const start = performance.now();
  const first = limited.books.discover({ retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.books.discover();
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("books.discover", { replies: [throttled] });
  const limited = connectAnew();
  const first = limited.books.discover();
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.books.discover();
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
  const call = library.books.discover({ signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("catalogue.listShelves");
  const result = await testConnection(library);
  expect(result).toMatchObject({ ok: true });
  const received = await server.received();
  expect(received.violations).toEqual([]);
});

test("the test of the connection says what is wrong", async () => {
  mockAction("catalogue.listShelves", { replies: [{ status: 401 }] });
  const result = await testConnection(library);
  expect(result).toMatchObject({ problem: "credentials_rejected" });
});

test("nothing is sent without the credential that an action needs", async () => {
  const server = mockAction("books.discover");
  const call = anonymous.books.discover();
  await expect(call).rejects.toMatchObject({ code: "auth_error" });
  expect(server.requests).toHaveLength(0);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("books.get");
  const params: GetBookParams = { isbn: "isbn" };
  await library.books.get({ ...params, isbn: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["isbn"]).toBe("../a/b?c#d");
});
