import type { ParameterPlan } from "../../src/plan/plan.js";
import type { Parameter } from "../../src/ir/index.js";
import { gather } from "../mocks/src/facts.js";
import { sample, type Sample } from "../mocks/src/sample.js";
import type { Definitions, Json, JsonSchema } from "../mocks/src/schema.js";

export interface ParameterToSample {
  readonly plan: ParameterPlan;
  readonly parameter: Parameter;
  readonly schema: JsonSchema;
  readonly definitions: Definitions;
}

/** A value for a parameter; `undefined` for an optional one of which no value is sure to arrive as it was sent. */
export function sampleParameter(given: ParameterToSample): Sample | undefined {
  const { plan, parameter } = given;
  const candidates = [sampleList(given), sampleOne(given)].filter(
    (made) => made !== undefined,
  );
  const found = candidates.find(
    (made) => made.valid && arrives(made.value, given),
  );
  if (found) return found;
  return parameter.required || plan.in === "path" ? candidates[0] : undefined;
}

function sampleOne({ plan, schema, definitions }: ParameterToSample): Sample {
  return sample(schema, {
    definitions,
    side: "request",
    properties: "required",
    name: plan.key,
  });
}

/** Two items show how a list is divided. */
function sampleList(given: ParameterToSample): Sample | undefined {
  const made = sampleOne({
    ...given,
    schema: { allOf: [given.schema, { minItems: 2 }] },
  });
  return Array.isArray(made.value) && made.value.length === 2
    ? made
    : undefined;
}

/** Whether a value can be read back from what the parameter's style writes. */
function arrives(value: Json, given: ParameterToSample): boolean {
  const { plan, parameter } = given;
  if (value === null || value === "") return false;
  if (plan.in === "header" && !isHeaderText(value)) return false;
  if (parameter.mediaType !== undefined) return true;
  if (typeof value !== "object")
    return plan.in !== "path" || !/^\.{1,2}$/.test(String(value));
  const members = Object.values(value);
  if (members.length === 0) return false;
  if (parameter.style === "deepObject")
    return !Array.isArray(value) && isFilled(value);
  if (!Array.isArray(value) && parameter.explode && !hasNames(given))
    return false;
  return members.every(
    (member) =>
      typeof member !== "object" && !fallsApart(String(member), given),
  );
}

/** The members of an exploded object stand among the other parameters, and are told from them by their names. */
function hasNames({ plan, schema, definitions }: ParameterToSample): boolean {
  if (plan.in === "path" || plan.in === "header") return true;
  return [...gather(schema, definitions)].some(
    ({ properties }) => properties !== undefined,
  );
}

/** A text with a delimiter in it, in a place where that is not percent-encoded. */
function fallsApart(
  text: string,
  { plan, parameter }: ParameterToSample,
): boolean {
  if (plan.in === "header") return /[,=]/.test(text);
  return (
    text === "" ||
    (parameter.style === "label" && parameter.explode && text.includes("."))
  );
}

/** Nothing in it is empty: an empty list or object is not written at all. */
function isFilled(value: Json): boolean {
  if (typeof value !== "object") return true;
  const members = value === null ? [] : Object.values(value);
  return (
    members.length > 0 && members.every((member) => isFilled(member as Json))
  );
}

/** A header's value is ASCII, and loses the spaces at its ends (RFC 9110 §5.5). */
function isHeaderText(value: Json): boolean {
  const texts =
    typeof value === "object" && value !== null
      ? Object.values(value)
      : [value];
  return texts.every((text) => /^[!-~]([ -~]*[!-~])?$/.test(String(text)));
}

/** Headers that the transport writes itself. */
export const isTransportHeader = ({
  in: place,
  name,
}: ParameterPlan): boolean =>
  place === "header" && TRANSPORT_HEADERS.test(name);

const TRANSPORT_HEADERS =
  /^(connection|content-length|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade|user-agent)$/i;
