import type {
  GetReportParams,
  MakeReportParams,
} from "../src/operations/reports.js";
import { parcelPost } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("reports", () => {
  test("reports.get", async () => {
    const server = mockAction("reports.get");
    const params: GetReportParams = { reportId: "reportId" };
    const result = await parcelPost.reports.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.make", async () => {
    const server = mockAction("reports.make");
    const params: MakeReportParams = { month: "month" };
    const result = await parcelPost.reports.make(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
