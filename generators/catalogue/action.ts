import type { Parameter } from "../../src/ir/index.js";
import {
  pollingOf,
  type LongRunningPlan,
} from "../../src/plan/long-running/long-running.js";
import { placesOf } from "../../src/plan/paging/paging.js";
import type { InternalPlan } from "../../src/plan/internal/options.js";
import type {
  OperationPlan,
  ParameterPlan,
  Plan,
} from "../../src/plan/plan.js";
import { policiesData } from "../operations/policies.js";
import { describeAnnotations } from "./annotations.js";
import { describeBody } from "./body.js";
import type { SchemaWriter } from "./json-schema.js";
import { describeResponses, describeResult, schemaOf } from "./responses.js";

/** An action as data: what a workflow engine or an agent needs to offer it, and how it looks on the wire. */
export function describeAction(
  operation: OperationPlan,
  group: string,
  schemas: SchemaWriter,
  plan: Plan,
): Record<string, unknown> {
  const { write } = schemas;
  const { id, action, params, result } = operation;
  const { summary, description, deprecated } = action;
  return {
    id,
    kind: action.kind,
    title: summary?.trim() || id,
    ...(description !== undefined &&
      description !== summary && { description }),
    group,
    ...(deprecated && { deprecated }),
    ...describeAnnotations(operation, plan, schemas),
    input: write(
      params?.schema ?? {
        type: ["object"],
        properties: {},
        additionalProperties: { not: {} },
      },
    ),
    output: describeResult(result, write),
    http: describeHttp(operation, write),
  };
}

/** The request and its responses, in OpenAPI's terms and with OpenAPI's defaults left out. */
function describeHttp(operation: OperationPlan, write: SchemaWriter["write"]) {
  const {
    action,
    params,
    internal = [],
    server,
    body,
    result,
    paging,
    longRunning,
  } = operation;
  const parameters = (params?.parameters ?? []).map((plan) =>
    describeParameter(plan, action.parameters[plan.index]),
  );
  return {
    method: action.method,
    path: action.path,
    ...(typeof server === "string" && { server }),
    ...(typeof server === "object" && { servers: server }),
    ...(action.security.length > 0 && { auth: action.security }),
    ...(parameters.length > 0 && { parameters }),
    ...(internal.length > 0 && {
      internal: internal.map((one) =>
        describeInternal(one, action.parameters[one.index], write),
      ),
    }),
    ...(body && { body: describeBody(body, write) }),
    result: result.kind,
    ...(paging && { paging: { kind: paging.kind, ...placesOf(paging) } }),
    ...policiesData(operation),
    ...(longRunning && { longRunning: describeGoingOn(longRunning, write) }),
    responses: describeResponses(action, result, write),
  };
}

/** How the operation goes on behind its first answer, and what it makes in the end. */
function describeGoingOn(
  longRunning: LongRunningPlan,
  write: SchemaWriter["write"],
) {
  const { final, last } = longRunning;
  const output =
    final.kind === "none" ? { type: "null" } : write(schemaOf(final));
  return { ...pollingOf(longRunning), last, kind: final.kind, output };
}

function describeInternal(
  { name, index, option, value, required }: InternalPlan,
  parameter: Parameter | undefined,
  write: SchemaWriter["write"],
) {
  const place = parameter?.in ?? "header";
  const own = describeParameter(
    { key: name, name, in: place, index },
    parameter && { ...parameter, required },
  );
  return {
    ...own,
    schema: write(parameter?.schema ?? {}),
    ...(option === undefined ? { value } : { option }),
  };
}

/** Its schema is that of the member `key` of the input. */
function describeParameter(
  { key, name, in: place }: ParameterPlan,
  parameter: Parameter | undefined,
) {
  const own = { key, name, in: place };
  if (!parameter) return own;
  const { required, style, explode, allowReserved, mediaType, encoding } =
    parameter;
  const usual = place === "path" || place === "header" ? "simple" : "form";
  return {
    ...own,
    ...(required && { required }),
    ...(mediaType === undefined && style !== usual && { style }),
    ...(mediaType === undefined &&
      explode !== EXPLODED.has(style) && { explode }),
    ...(allowReserved && { allowReserved }),
    ...(mediaType !== undefined && { mediaType }),
    ...(encoding && { encoding }),
  };
}

/** Styles that are exploded by default; `deepObject` cannot be otherwise. */
const EXPLODED: ReadonlySet<string> = new Set(["form", "cookie", "deepObject"]);
