import { resumeOperation } from "../src/index.js";
import type {
  CreateReportParams,
  DeleteReportParams,
  GetReportParams,
  ReplaceReportParams,
} from "../src/operations/reports.js";
import * as operations from "../src/operations/reports.js";
import { printShop } from "./support/connection.js";
import { mockOperation } from "./support/operations.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("reports", () => {
  test("reports.create", async () => {
    const server = mockAction("reports.create");
    const params: CreateReportParams = { title: "title" };
    const result = await printShop.reports.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.create is waited for", async () => {
    const server = mockOperation("reports.create");
    const params: CreateReportParams = { title: "title" };
    const call = printShop.reports.create(params);
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.create goes on from a token", async () => {
    const server = mockOperation("reports.create");
    const params: CreateReportParams = { title: "title" };
    const call = printShop.reports.create(params);
    const token = await call.token();
    const rest = resumeOperation(printShop.$, operations.create, String(token));
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.create fails while it is waited for", async () => {
    const server = mockOperation("reports.create", "failed");
    const params: CreateReportParams = { title: "title" };
    const call = printShop.reports.create(params);
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.create: outcomes", async () => {
    const params: CreateReportParams = { title: "title" };
    for (const status of [200, 202]) {
      const server = mockAction("reports.create", { replies: [{ status }] });
      const call = printShop.reports.create(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("reports.delete", async () => {
    const server = mockAction("reports.delete");
    const params: DeleteReportParams = { reportId: "reportId" };
    const result = await printShop.reports.delete(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.delete is waited for", async () => {
    const server = mockOperation("reports.delete");
    const params: DeleteReportParams = { reportId: "reportId" };
    const call = printShop.reports.delete(params);
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.delete goes on from a token", async () => {
    const server = mockOperation("reports.delete");
    const params: DeleteReportParams = { reportId: "reportId" };
    const call = printShop.reports.delete(params);
    const token = await call.token();
    const rest = resumeOperation(printShop.$, operations.delete, String(token));
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.delete fails while it is waited for", async () => {
    const server = mockOperation("reports.delete", "failed");
    const params: DeleteReportParams = { reportId: "reportId" };
    const call = printShop.reports.delete(params);
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.get", async () => {
    const server = mockAction("reports.get");
    const params: GetReportParams = { reportId: "reportId" };
    const result = await printShop.reports.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.replace", async () => {
    const server = mockAction("reports.replace");
    const params: ReplaceReportParams = {
      reportId: "reportId",
      title: "title",
      pages: 1,
    };
    const result = await printShop.reports.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("reports.replace is waited for", async () => {
    const server = mockOperation("reports.replace");
    const params: ReplaceReportParams = {
      reportId: "reportId",
      title: "title",
      pages: 1,
    };
    const call = printShop.reports.replace(params);
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.replace goes on from a token", async () => {
    const server = mockOperation("reports.replace");
    const params: ReplaceReportParams = {
      reportId: "reportId",
      title: "title",
      pages: 1,
    };
    const call = printShop.reports.replace(params);
    const token = await call.token();
    const rest = resumeOperation(
      printShop.$,
      operations.replace,
      String(token),
    );
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("reports.replace fails while it is waited for", async () => {
    const server = mockOperation("reports.replace", "failed");
    const params: ReplaceReportParams = {
      reportId: "reportId",
      title: "title",
      pages: 1,
    };
    const call = printShop.reports.replace(params);
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });
});
