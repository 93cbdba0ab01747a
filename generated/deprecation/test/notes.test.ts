import type { CurrentParams } from "../src/operations/notes.js";
import { deprecation } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("notes", () => {
  test("notes.bare", async () => {
    const server = mockAction("notes.bare");
    const result = await deprecation.notes.bare();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("notes.current", async () => {
    const server = mockAction("notes.current");
    const params: CurrentParams = {
      verbose: true,
      order: "order",
      sort: "sort",
      body: { text: "text" },
    };
    const result = await deprecation.notes.current(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("notes.inWords", async () => {
    const server = mockAction("notes.inWords");
    const result = await deprecation.notes.inWords();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("notes.withExtensions", async () => {
    const server = mockAction("notes.withExtensions");
    const result = await deprecation.notes.withExtensions();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
