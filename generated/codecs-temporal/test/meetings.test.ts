import type {
  CancelMeetingParams,
  CreateMeetingParams,
  ListMeetingsParams,
} from "../src/operations/meetings.js";
import { planner } from "./support/connection.js";
import { plainOutcome } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { Temporal } from "./support/temporal.js";
import { describe, expect, test } from "vitest";

describe("meetings", () => {
  test("meetings.cancel", async () => {
    const server = mockAction("meetings.cancel");
    const params: CancelMeetingParams = {
      start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
    };
    const result = await planner.meetings.cancel(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("meetings.create", async () => {
    const server = mockAction("meetings.create");
    const params: CreateMeetingParams = {
      start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
      length: Temporal.Duration.from("P1D"),
    };
    const result = await planner.meetings.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("meetings.list", async () => {
    const server = mockAction("meetings.list");
    const params: ListMeetingsParams = {
      on: Temporal.PlainDate.from("2030-01-02"),
      minimum: Temporal.Duration.from("P1D"),
    };
    const result = await planner.meetings.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("meetings.list: outcomes", async () => {
    const params: ListMeetingsParams = {
      on: Temporal.PlainDate.from("2030-01-02"),
      minimum: Temporal.Duration.from("P1D"),
    };
    for (const status of [200]) {
      const server = mockAction("meetings.list", { replies: [{ status }] });
      const call = planner.meetings.list(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
