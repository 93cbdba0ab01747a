import type { AddNoteParams } from "../src/operations/notes.js";
import { planner } from "./support/connection.js";
import { mockAction } from "./support/surface.js";
import { Temporal } from "./support/temporal.js";
import { describe, expect, test } from "vitest";

describe("notes", () => {
  test("notes.add", async () => {
    const server = mockAction("notes.add");
    const params: AddNoteParams = { text: "text" };
    const result = await planner.notes.add(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("notes.add: application/xml", async () => {
    const server = mockAction("notes.add");
    const params: AddNoteParams = {
      text: "text",
      at: Temporal.Instant.from("2030-01-02T03:04:05Z"),
    };
    const options = { contentType: "application/xml" } as const;
    await planner.notes.add(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });
});
