import type {
  CreateEntryParams,
  GetEntryParams,
  ListEntriesParams,
} from "../src/operations/entries.js";
import { ledger } from "./support/connection.js";
import { plainOutcome } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("entries", () => {
  test("entries.create", async () => {
    const server = mockAction("entries.create");
    const params: CreateEntryParams = {
      amount: 1n,
      bookedAt: new Date("2030-01-02T03:04:05Z"),
    };
    const result = await ledger.entries.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("entries.get", async () => {
    const server = mockAction("entries.get");
    const params: GetEntryParams = { entryId: 1n };
    const result = await ledger.entries.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("entries.list", async () => {
    const server = mockAction("entries.list");
    const params: ListEntriesParams = {
      since: new Date("2030-01-02T03:04:05Z"),
      ids: [1n, 2n],
      range: { from: new Date("2030-01-02T03:04:05Z") },
      ifModifiedSinceTime: new Date("2030-01-02T03:04:05Z"),
    };
    const result = await ledger.entries.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("entries.list: outcomes", async () => {
    const params: ListEntriesParams = {
      since: new Date("2030-01-02T03:04:05Z"),
      ids: [1n, 2n],
      range: { from: new Date("2030-01-02T03:04:05Z") },
      ifModifiedSinceTime: new Date("2030-01-02T03:04:05Z"),
    };
    for (const status of [200]) {
      const server = mockAction("entries.list", { replies: [{ status }] });
      const call = ledger.entries.list(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
