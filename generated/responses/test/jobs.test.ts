import type {
  CheckJobParams,
  CreateJobParams,
  DeleteJobParams,
  DownloadJobParams,
  GetJobArtifactParams,
  GetJobParams,
  GetReportParams,
} from "../src/operations/jobs.js";
import { responses } from "./support/connection.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("jobs", () => {
  test("jobs.check", async () => {
    const server = mockAction("jobs.check");
    const params: CheckJobParams = { id: "id" };
    const result = await responses.jobs.check(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.check: outcomes", async () => {
    const params: CheckJobParams = { id: "id" };
    for (const status of [200]) {
      const server = mockAction("jobs.check", { replies: [{ status }] });
      const call = responses.jobs.check(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("jobs.create", async () => {
    const server = mockAction("jobs.create");
    const params: CreateJobParams = { name: "name" };
    const result = await responses.jobs.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.create: outcomes", async () => {
    const params: CreateJobParams = { name: "name" };
    for (const status of [200, 201, 202]) {
      const server = mockAction("jobs.create", { replies: [{ status }] });
      const call = responses.jobs.create(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("jobs.delete", async () => {
    const server = mockAction("jobs.delete");
    const params: DeleteJobParams = { id: "id" };
    const result = await responses.jobs.delete(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.delete: outcomes", async () => {
    const params: DeleteJobParams = { id: "id" };
    for (const status of [204, 200]) {
      const server = mockAction("jobs.delete", { replies: [{ status }] });
      const call = responses.jobs.delete(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("jobs.download", async () => {
    const server = mockAction("jobs.download");
    const params: DownloadJobParams = { id: "id" };
    const result = await responses.jobs.download(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.download: outcomes", async () => {
    const params: DownloadJobParams = { id: "id" };
    for (const status of [302]) {
      const server = mockAction("jobs.download", { replies: [{ status }] });
      const call = responses.jobs.download(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("jobs.get", async () => {
    const server = mockAction("jobs.get");
    const params: GetJobParams = { id: "id", ifNoneMatch: "ifNoneMatch" };
    const result = await responses.jobs.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.get: outcomes", async () => {
    const params: GetJobParams = { id: "id", ifNoneMatch: "ifNoneMatch" };
    for (const status of [200, 304]) {
      const server = mockAction("jobs.get", { replies: [{ status }] });
      const call = responses.jobs.get(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("jobs.getArtifact", async () => {
    const server = mockAction("jobs.getArtifact");
    const params: GetJobArtifactParams = { id: "id" };
    const result = await responses.jobs.getArtifact(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.getReport", async () => {
    const server = mockAction("jobs.getReport");
    const params: GetReportParams = { id: "id" };
    const result = await responses.jobs.getReport(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.getReport: outcomes", async () => {
    const params: GetReportParams = { id: "id" };
    for (const status of [200, 202]) {
      const server = mockAction("jobs.getReport", { replies: [{ status }] });
      const call = responses.jobs.getReport(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
