import { naming } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("audit", () => {
  test("audit.listEvents", async () => {
    const server = mockAction("audit.listEvents");
    const result = await naming.audit.listEvents();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
