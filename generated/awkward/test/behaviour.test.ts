import { isApiError, testConnection } from "../src/index.js";
import type { SendFormParams } from "../src/operations/names.js";
import { sendForm as failing } from "../src/operations/names.js";
import { awkward } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error that the API documents is thrown with its status and body", async () => {
  const server = mockAction("names.sendForm", { replies: [{ status: 400 }] });
  const params: SendFormParams = {
    body: { ["__proto__"]: "__proto__", constructor: 1, toString: "toString" },
  } as never;
  const call = awkward.names.sendForm(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 400)) throw error;
  expect(error.body).toEqual(server.answerTo(400));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("names.sendForm", { replies: [busy, {}] });
  const params: SendFormParams = {
    body: { ["__proto__"]: "__proto__", constructor: 1, toString: "toString" },
  } as never;
  const result = await awkward.names.sendForm(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a call that is cancelled rejects at once", async () => {
  mockSilence();
  const controller = new AbortController();
  const params: SendFormParams = {
    body: { ["__proto__"]: "__proto__", constructor: 1, toString: "toString" },
  } as never;
  const call = awkward.names.sendForm(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("names.sendForm", { replies: [{ status: 204 }] });
  const result = await testConnection(awkward);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});
