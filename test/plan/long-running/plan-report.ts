import { buildApi } from "../../../src/build/build.js";
import type { Config } from "../../../src/config/config.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../../src/plan/decisions.js";
import type { LongRunningPlan } from "../../../src/plan/long-running/long-running.js";
import { planApi } from "../../../src/plan/plan-api.js";

export const text = { type: "string" };
export const flag = { type: "boolean" };
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A JSON response. */
export const json = (schema: object, more: object = {}) => ({
  description: "Something",
  content: { "application/json": { schema } },
  ...more,
});

/** A response without a body, with these headers and what is said of them. */
export const bare = (headers: Readonly<Record<string, string>> = {}) => ({
  description: "Nothing",
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, schema: text },
    ]),
  ),
});

export interface Given {
  /** Default: `post`. */
  readonly method?: string;
  readonly responses: object;
  /** More of the operation. */
  readonly operation?: object;
  /** More paths. */
  readonly paths?: object;
  /** More of the path of the operation. */
  readonly item?: object;
  readonly securitySchemes?: object;
}

/** What is planned for the operation `reports.create`. */
export function plan(given: Given, config: Config = {}) {
  const { method = "post", operation = {}, paths = {}, item = {} } = given;
  const operationId = "createReport";
  const own = { operationId, responses: given.responses, ...operation };
  const diagnostics = new Diagnostics();
  const document = {
    openapi: "3.2.0",
    info: { title: "Reports", version: "1.0.0" },
    servers: [{ url: "https://api.example" }],
    paths: { "/v1/reports": { ...item, [method]: own }, ...paths },
    components: {
      schemas: {
        Report: { type: "object", properties: { title: text } },
        Ticket: { type: "object", properties: { id: text } },
        Job: {
          type: "object",
          properties: {
            id: text,
            status: { type: "string", enum: ["new", "finished", "failed"] },
          },
        },
        Colour: {
          type: "object",
          properties: { status: { type: "string", enum: ["red", "green"] } },
        },
        Operation: {
          type: "object",
          properties: { name: text, done: flag, error: {}, response: {} },
        },
      },
      securitySchemes: given.securitySchemes ?? {},
    },
  };
  const api = buildApi(document as never, diagnostics);
  const { plan: made } = planApi({
    api,
    config,
    decisions: noDecisions,
    source: { uri: "file:///reports.yaml", value: document },
    diagnostics,
  });
  const operations = made.groups.flatMap((group) => group.operations);
  const found = operations.find(
    ({ action }) => action.operationId === operationId,
  );
  const codes = diagnostics.all
    .map(({ code }) => code)
    .filter((code) => code.startsWith("GC_LONG"));
  return { longRunning: found?.longRunning, codes };
}

/** Without what is the same everywhere. */
export function places(found: LongRunningPlan | undefined) {
  if (!found) return undefined;
  const { why: _, final: __, last, ...rest } = found;
  return last === "Succeeded" ? rest : { ...rest, last };
}
