import { archive } from "./support/connection.js";
import { plain } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("changes", () => {
  test("changes.follow", async () => {
    const server = mockAction("changes.follow");
    const result = await archive.changes.follow();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });
});
