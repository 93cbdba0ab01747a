import { describe, expect, test } from "vitest";
import type { Polled } from "../../../generators/runtime/long-running/polling.js";
import { startOperation } from "../../../generators/runtime/long-running/start.js";
import type {
  AnyOperation,
  Operation,
} from "../../../generators/runtime/operation.js";
import { sendJson, serve } from "../../servers/serve.js";
import { connectTo } from "../runtime/connection.js";
import { compileOperations } from "./compiled.js";

const json = (schema: object) => ({
  description: "Something",
  content: { "application/json": { schema } },
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const description = (method: string, operation: object) => ({
  openapi: "3.1.0",
  info: { title: "Reports", version: "1.0.0" },
  servers: [{ url: "https://reports.example" }],
  paths: {
    "/reports": {
      [method]: { operationId: "make", ...operation },
    },
    "/jobs/{id}": {
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string" } },
      ],
      get: { operationId: "getJob", responses: { 200: json(ref("Job")) } },
    },
  },
  components: {
    schemas: {
      Job: {
        type: "object",
        properties: {
          id: { type: "string" },
          status: { type: "string" },
          made: { type: "string", format: "date-time" },
        },
      },
    },
  },
});

const sizes = { type: "array", items: { type: "integer", format: "int64" } };
const config = { dates: "Date", int64: "bigint" } as const;
const wire = "[9007199254740993]";
const exact = [9007199254740993n];

/** What `wait` gives, where each look is answered with the next of these texts. */
async function waitFor(
  operation: AnyOperation,
  first: Readonly<Record<string, string>>,
  ...looks: readonly string[]
): Promise<unknown> {
  const server = await serve((response, _, index) => {
    if (index === 0) return sendJson(response, 202, { id: "7" }, first);
    response.setHeader("content-type", "application/json");
    response.end(looks[Math.min(index, looks.length) - 1]);
  });
  const polled = operation as Operation<undefined, unknown> & Polled<unknown>;
  return startOperation(connectTo(server.url), polled, undefined).wait({
    intervalMs: 1,
  });
}

describe("what an operation makes is what callers have", () => {
  test("at Location", async () => {
    const { operations } = await compileOperations(
      description("post", {
        "x-ms-long-running-operation": true,
        responses: {
          200: json(sizes),
          202: { description: "It is under way" },
        },
      }),
      config,
    );
    const { operation } = operations.get("make")!;
    const location = { location: "/made/7" };
    expect(await waitFor(operation, location, wire)).toEqual(exact);
  });

  test("where the call was sent, or where the last state says", async () => {
    const { operations } = await compileOperations(
      description("put", {
        "x-ms-long-running-operation": true,
        responses: { 200: json(sizes), 202: json({}) },
      }),
      config,
    );
    const { operation } = operations.get("make")!;
    const state = { "operation-location": "/operations/7" };
    for (const last of [
      '{"status":"Succeeded"}',
      '{"status":"Succeeded","resourceLocation":"/made/7"}',
    ]) {
      expect(await waitFor(operation, state, last, wire)).toEqual(exact);
    }
  });

  test("in a part of the last state", async () => {
    const { operations } = await compileOperations(
      description("post", {
        "x-connector-long-running": { operation: "getJob", result: "made" },
        responses: { 202: json(ref("Job")) },
      }),
      config,
    );
    const { operation, plan } = operations.get("make")!;
    expect(plan.longRunning?.final).toMatchObject({ kind: "json" });
    const made = "2026-11-29T00:00:00.000Z";
    const last = `{"id":"7","status":"done","made":"${made}"}`;
    expect(await waitFor(operation, {}, '{"status":"running"}', last)).toEqual(
      new Date(made),
    );
  });
});
