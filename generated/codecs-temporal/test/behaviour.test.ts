import { isApiError, testConnection } from "../src/index.js";
import type {
  CancelMeetingParams,
  CreateMeetingParams,
} from "../src/operations/meetings.js";
import { create as failing } from "../src/operations/meetings.js";
import { connectAnew, planner } from "./support/connection.js";
import { mockSilence } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { Temporal } from "./support/temporal.js";
import { expect, test } from "vitest";

test("an error that the API documents is thrown with its status and body", async () => {
  const server = mockAction("meetings.create", { replies: [{ status: 409 }] });
  const params: CreateMeetingParams = {
    start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
    length: Temporal.Duration.from("P1D"),
  };
  const call = planner.meetings.create(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 409)) throw error;
  expect(error.body).toEqual(server.answerTo(409));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("meetings.cancel", { replies: [busy, {}] });
  const params: CancelMeetingParams = {
    start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
  };
  const result = await planner.meetings.cancel(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("meetings.cancel", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: CancelMeetingParams = {
    start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
  };
  const start = performance.now();
  const first = limited.meetings.cancel(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.meetings.cancel(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("meetings.cancel", { replies: [throttled] });
  const limited = connectAnew();
  const params: CancelMeetingParams = {
    start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
  };
  const first = limited.meetings.cancel(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.meetings.cancel(params);
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
  const params: CancelMeetingParams = {
    start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
  };
  const call = planner.meetings.cancel(params, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("meetings.cancel", { replies: [{ status: 204 }] });
  const result = await testConnection(planner);
  expect(result).toMatchObject({ ok: true });
  expect(server.requests).toHaveLength(1);
});
