import type { Parameter, Schema } from "../../src/ir/index.js";
import type {
  BodyPlan,
  OperationPlan,
  ParameterPlan,
  ResultPlan,
} from "../../src/plan/plan.js";
import type { JsonSchema } from "../mocks/src/schema.js";
import type { SchemaWriter } from "./json-schema.js";

/** An action as data: what a workflow engine or an agent needs to offer it, and how it looks on the wire. */
export function describeAction(
  operation: OperationPlan,
  group: string,
  { write }: SchemaWriter,
): Record<string, unknown> {
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

function describeResult(
  { kind, schemas, optional }: ResultPlan,
  write: SchemaWriter["write"],
): JsonSchema {
  if (kind === "none") return { type: "null" };
  if (kind === "text") return { type: "string" };
  if (kind === "binary") return { type: "string", format: "binary" };
  const all: Schema[] = [
    ...schemas,
    ...(optional ? [{ type: ["null" as const] }] : []),
  ];
  return write(all.length === 1 && all[0] ? all[0] : { anyOf: all });
}

/** The request and its responses, in OpenAPI's terms and with OpenAPI's defaults left out. */
function describeHttp(
  { action, params, body, result }: OperationPlan,
  write: SchemaWriter["write"],
) {
  const parameters = (params?.parameters ?? []).map((plan) =>
    describeParameter(plan, action.parameters[plan.index]),
  );
  const server = action.servers?.[0]?.url;
  return {
    method: action.method,
    path: action.path,
    ...(server !== undefined && { server }),
    ...(action.security.length > 0 && { auth: action.security }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { body: describeBody(body, write) }),
    result: result.kind,
    responses: action.responses.flatMap(({ status, content }) =>
      content.length === 0
        ? [{ status }]
        : content.map(({ mediaType, schema }) => ({
            status,
            contentType: mediaType,
            ...(schema && { schema: write(schema) }),
          })),
    ),
  };
}

/** Its schema is that of the member `key` of the input. */
function describeParameter(
  { key, name, in: place }: ParameterPlan,
  parameter: Parameter | undefined,
) {
  const own = { key, name, in: place };
  if (!parameter) return own;
  const { required, style, explode, allowReserved, mediaType } = parameter;
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  return {
    ...own,
    ...(required && { required }),
    ...(mediaType === undefined && style !== usual && { style }),
    ...(mediaType === undefined &&
      explode !== (style === "form" || style === "deepObject") && { explode }),
    ...(allowReserved && { allowReserved }),
    ...(mediaType !== undefined && { mediaType }),
  };
}

/** What is sent as the text or bytes that it is has no members that a schema could describe. */
const isRaw = (codec: BodyPlan["codec"]): boolean =>
  codec === "text" || codec === "binary";

function describeBody(
  { codec, content, body, shape }: BodyPlan,
  write: SchemaWriter["write"],
) {
  return {
    contentType: content.mediaType,
    codec,
    shape,
    ...(body.required && { required: true }),
    ...(content.schema && !isRaw(codec) && { schema: write(content.schema) }),
    ...(content.encoding && { encoding: content.encoding }),
  };
}
