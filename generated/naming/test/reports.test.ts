import { naming } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("reports", () => {
  test("reports.cancel", async () => {
    const server = mockAction("reports.cancel");
    const result = await naming.reports.cancel();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.preview", async () => {
    const server = mockAction("reports.preview");
    const result = await naming.reports.preview();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.run", async () => {
    const server = mockAction("reports.run");
    const result = await naming.reports.run();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.schedule", async () => {
    const server = mockAction("reports.schedule");
    const result = await naming.reports.schedule();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
