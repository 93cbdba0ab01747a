import { describe, expect, test } from "vitest";
import type { LongRunningConfig } from "../../../src/config/long-running.js";
import {
  bare,
  json,
  places,
  plan,
  ref,
  text,
  type Given,
} from "./plan-report.js";

const microsoft = { "x-ms-long-running-operation": true };
const reportJson = { kind: "json", schema: idOf("Report") };
const ticketJson = { kind: "json", schema: idOf("Ticket") };

function idOf(name: string) {
  return { $ref: name };
}

const getReport = { get: { responses: { 200: json(ref("Report")) } } };

const options = (said: object) => ({
  ...microsoft,
  "x-ms-long-running-operation-options": said,
});

describe("what an operation makes in the end", () => {
  test.each<{ name: string; given: Given; want: object }>([
    {
      name: "a POST: its 200",
      given: {
        responses: { 200: json(ref("Report")), 202: json(ref("Ticket")) },
      },
      want: reportJson,
    },
    {
      name: "a POST with 202 alone: anything",
      given: { responses: { 202: json(ref("Ticket")) } },
      want: { kind: "json", schema: {} },
    },
    {
      name: "a POST whose 204 has no body: nothing",
      given: { responses: { 202: bare(), 204: bare() } },
      want: { kind: "none" },
    },
    {
      name: "a PUT: its 200",
      given: {
        method: "put",
        responses: { 200: json(ref("Ticket")), 202: bare() },
        item: getReport,
      },
      want: ticketJson,
    },
    {
      name: "a PUT with 202 alone: what GET gives",
      given: {
        method: "put",
        responses: { 202: bare() },
        item: getReport,
      },
      want: reportJson,
    },
    {
      name: "a DELETE: nothing",
      given: { method: "delete", responses: { 202: bare(), 204: bare() } },
      want: { kind: "none" },
    },
    {
      name: "final-state-via: original-uri of a POST",
      given: {
        responses: { 202: bare() },
        operation: options({ "final-state-via": "original-uri" }),
        item: getReport,
      },
      want: reportJson,
    },
    {
      name: "final-state-schema",
      given: {
        responses: { 200: json(ref("Ticket")) },
        operation: options({ "final-state-schema": "#/definitions/Report" }),
      },
      want: reportJson,
    },
    {
      name: "Location of a state, whatever its words",
      given: {
        responses: {
          200: json(ref("Report")),
          202: bare({ Location: "Poll" }),
        },
        operation: {},
      },
      want: { kind: "json", schema: {} },
    },
    {
      name: "Location of the state that the 202 has",
      given: {
        method: "patch",
        responses: { 202: json(ref("Job"), bare({ Location: "Poll" })) },
        operation: {},
        item: getReport,
      },
      want: { kind: "json", schema: idOf("Job") },
    },
    {
      name: "text",
      given: {
        responses: {
          200: { description: "", content: { "text/csv": { schema: text } } },
          202: bare(),
        },
      },
      want: { kind: "text", mediaType: "text/csv" },
    },
  ])("$name", ({ given, want }) => {
    const { longRunning } = plan({ operation: microsoft, ...given });
    expect(longRunning?.final).toMatchObject(want);
  });
});

const job = {
  "/v1/jobs/{id}": {
    parameters: [{ name: "id", in: "path", required: true, schema: text }],
    get: { operationId: "getJob", responses: { 200: json(ref("Job")) } },
  },
};

const page = { name: "page", in: "query", required: true, schema: text };
const others = {
  "/v1/page": {
    get: {
      operationId: "getPage",
      parameters: [page],
      responses: { 200: json(ref("Job")) },
    },
  },
  "/v1/far": {
    servers: [{ url: "https://far.example" }],
    get: { operationId: "getFar", responses: { 200: json(ref("Job")) } },
  },
};

describe("what the configuration or an extension says", () => {
  test.each<{ given: LongRunningConfig; want: object; final: object }>([
    { given: {}, want: {}, final: { kind: "json", schema: {} } },
    {
      given: { header: "X-Job", status: "phase", type: "Report" },
      want: { header: "X-Job", status: "phase" },
      final: reportJson,
    },
    {
      given: { operation: "getJob", params: { id: "job.id" } },
      want: {
        path: "/v1/jobs/{id}",
        values: { id: "job.id" },
        status: "status",
        last: "finished",
      },
      final: { kind: "json", schema: idOf("Job") },
    },
    {
      given: { operation: "GET /v1/jobs/{id}", result: "id" },
      want: {
        path: "/v1/jobs/{id}",
        status: "status",
        result: "id",
        last: "finished",
      },
      final: { kind: "json", schema: { type: ["string"] } },
    },
    {
      given: { via: "none", succeeded: ["ready"], failed: ["x"] },
      want: {
        via: "none",
        succeeded: ["ready"],
        failed: ["x"],
        last: "ready",
      },
      final: { kind: "none" },
    },
    {
      given: { url: "links.self", error: "problem", resource: "report" },
      want: { url: "links.self", error: "problem", resource: "report" },
      final: { kind: "json", schema: {} },
    },
  ])("$given", ({ given, want, final }) => {
    const responses = { 202: json(ref("Ticket")) };
    const extension = { "x-connector-long-running": given };
    for (const { longRunning, codes } of [
      plan({ responses, paths: job, operation: extension }),
      plan({ responses, paths: job }, { longRunning: { createReport: given } }),
    ]) {
      expect(places(longRunning)).toEqual(want);
      expect(longRunning?.final).toMatchObject(final);
      expect(codes).toEqual(["GC_LONG_RUNNING"]);
    }
  });

  test.each(["createReport", "POST /v1/reports", "reports.create"])(
    "%s: false",
    (name) => {
      const responses = { 202: bare({ "Operation-Location": "" }) };
      const { longRunning } = plan(
        { responses },
        { longRunning: { [name]: false } },
      );
      expect(longRunning).toBeUndefined();
    },
  );

  test.each<{ given: LongRunningConfig }>([
    { given: { type: "Nobody" } },
    { given: { operation: "createReport" } },
    { given: { operation: "getJob", params: { key: "id" } } },
    { given: { operation: "getPage" } },
    { given: { operation: "getFar" } },
    { given: { header: "X Job" } },
    { given: { intervalMs: -1 } },
  ])("GC_LONG_RUNNING_HINT: $given", ({ given }) => {
    const responses = { 202: json(ref("Ticket")) };
    const operation = { "x-connector-long-running": given };
    const paths = { ...job, ...others };
    expect(plan({ responses, paths, operation })).toEqual({
      longRunning: undefined,
      codes: ["GC_LONG_RUNNING_HINT"],
    });
  });

  test("GC_LONG_RUNNING_UNKNOWN where there is no such operation", () => {
    const responses = { 202: bare() };
    const config = { longRunning: { "reports.make": false as const } };
    expect(plan({ responses }, config).codes).toEqual([
      "GC_LONG_RUNNING_UNKNOWN",
    ]);
  });
});
