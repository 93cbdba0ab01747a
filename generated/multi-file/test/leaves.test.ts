import { multiFile } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("leaves", () => {
  test("leaves.list", async () => {
    const server = mockAction("leaves.list");
    const result = await multiFile.leaves.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
