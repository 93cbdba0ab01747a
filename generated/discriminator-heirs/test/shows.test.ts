import type { EnterShowParams } from "../src/operations/shows.js";
import { shelter } from "./support/connection.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("shows", () => {
  test("shows.enter", async () => {
    const server = mockAction("shows.enter");
    const params: EnterShowParams = {
      body: { class: "Beauty", groomed: new Date("2030-01-02T03:04:05Z") },
    };
    const result = await shelter.shows.enter(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
