import type { Content, Schema } from "../../ir/index.js";
import { choicesOf, isRaw } from "../body.js";
import { isJsonType, isXmlType } from "../media-types.js";
import type { BodyPlan, OperationPlan, OutcomePlan } from "../plan.js";
import { sentType } from "../sent-type.js";

/** A body in one of its media types: its value, and of a stream each item. */
export interface TypedBody {
  /** Without parameters, in lower case. */
  readonly mediaType: string;
  /** `undefined` where nothing is known of it, or nothing of it is looked into. */
  readonly schema: Schema | undefined;
}

/** The bodies of the responses with a status. */
export interface StatusBodies {
  readonly status: string;
  readonly bodies: readonly TypedBody[];
  /** What is read where a response does not say which of them it is. */
  readonly usual: Schema | undefined;
}

/** What the bodies of responses are, by status, as far as they are read: values of JSON and XML. */
export const responseBodiesOf = ({
  action,
  result,
}: Pick<OperationPlan, "action" | "result">): StatusBodies[] =>
  action.responses.map(({ status, content }) => {
    const outcomes = result.outcomes.filter((one) => one.status === status);
    if (outcomes.length > 0) {
      const bodies = mergeTypes(outcomes.map(bodyOfOutcome));
      return { status, bodies, usual: bodies[0]?.schema };
    }
    const bodies = mergeTypes(errorContent(content));
    const usual = uniteSchemas(bodies.flatMap(({ schema }) => schema ?? []));
    return { status, bodies, usual };
  });

/** Text and bytes are not looked into. */
function bodyOfOutcome({ kind, mediaType = "", schema }: OutcomePlan): Content {
  const isKnown = kind !== "text" && kind !== "binary";
  return { mediaType, ...(isKnown && schema && { schema }) };
}

/** JSON, and XML where an error is nothing else. */
function errorContent(content: readonly Content[]): Content[] {
  const described = content.filter(({ schema }) => schema);
  const json = described.filter(({ mediaType }) => isJsonType(mediaType));
  if (json.length > 0) return json;
  return described.filter(({ mediaType }) => isXmlType(mediaType));
}

/** One body for each media type: parameters tell nobody apart, and so the value may be any of theirs. */
function mergeTypes(bodies: readonly Content[]): TypedBody[] {
  const found = new Map<string, Schema[]>();
  for (const { mediaType, schema } of bodies) {
    const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
    const known = found.get(type) ?? [];
    found.set(type, schema ? [...known, schema] : known);
  }
  return [...found].map(([mediaType, schemas]) => ({
    mediaType,
    schema: uniteSchemas(schemas),
  }));
}

/** What a value is that may be any of these. */
function uniteSchemas(schemas: readonly Schema[]): Schema | undefined {
  const distinct = new Map(schemas.map((one) => [JSON.stringify(one), one]));
  const [first, ...others] = distinct.values();
  return others.length > 0 ? { anyOf: [...distinct.values()] } : first;
}

/** What a caller gives as the param `body` for each media type; nothing is known of what is sent as it is. */
export const requestBodiesOf = (body: BodyPlan): TypedBody[] =>
  choicesOf(body).map((choice) => ({
    mediaType: sentType(choice),
    schema: isRaw(choice.codec) ? undefined : choice.content.schema,
  }));
