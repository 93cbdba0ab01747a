import { isFormType } from "../../src/plan/media-types.js";
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
  /** Names that more than one parameter of the operation writes. */
  readonly ambiguous?: ReadonlySet<string>;
}

/**
 * A value for a parameter; `undefined` for an optional one of which no value is sure to arrive as it was sent. One that the
 * connector fills by itself is always given, so that it is known what arrives.
 */
export function sampleParameter(given: ParameterToSample): Sample | undefined {
  const { plan, parameter } = given;
  const candidates = listCandidates(given);
  let first: Sample | undefined;
  for (const made of candidates) {
    if (made.valid && arrives(made.value, given)) return made;
    first ??= made;
  }
  const isNeeded = parameter.required || parameter.isKey || plan.in === "path";
  return isNeeded ? first : undefined;
}

/** Best first. Two items show how a list is divided; an empty text, where one is listed, would be nothing at all. */
function* listCandidates(given: ParameterToSample): Generator<Sample> {
  const one = sampleOne(given);
  if (Array.isArray(one.value)) {
    const two = sampleOne(given, { minItems: 2 });
    if (Array.isArray(two.value) && two.value.length === 2) yield two;
  }
  yield one;
  if (isEmpty(one.value)) yield sampleOne(given, { minProperties: 1 });
  yield sampleOne(given, { minLength: 1 });
}

/** An object or a list with nothing in it: in a path there is no way to write it. */
export const isEmpty = (value: Json): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length === 0;

function sampleOne(
  { plan, schema, definitions }: ParameterToSample,
  more?: JsonSchema,
): Sample {
  return sample(more ? { allOf: [schema, more] } : schema, {
    definitions,
    side: "request",
    properties: "required",
    name: plan.key,
  });
}

/** Whether a value can be read back from what the parameter's style writes. */
export function arrives(value: Json, given: ParameterToSample): boolean {
  const { plan, parameter } = given;
  if (value === null || value === "") return false;
  if (plan.in === "header" && !isHeaderText(value)) return false;
  if (plan.in === "querystring") return isQuery(value, parameter);
  if (parameter.mediaType !== undefined) return true;
  if (typeof value !== "object")
    return isWhole(String(value), given) && !isDots(String(value), given);
  const members = Object.entries(value);
  if (members.length === 0) return false;
  if (parameter.style === "deepObject")
    return isFilled(value) && isWhole(JSON.stringify(value), given);
  if (!Array.isArray(value)) {
    if (parameter.explode && !isToldApart(given)) return false;
    if (members.some(([name]) => /[=%]/.test(name) || fallsApart(name, given)))
      return false;
  }
  return members.every(
    ([, member]) =>
      typeof member !== "object" && !fallsApart(String(member), given),
  );
}

/** A form has members, JSON anything. */
const isQuery = (value: Json, { mediaType = "" }: Parameter): boolean =>
  !isFormType(mediaType) ||
  (typeof value === "object" && !Array.isArray(value) && isFilled(value));

/** In a path, dots may lead to another one, also before a semicolon or behind a dot of the style. */
const isDots = (text: string, { plan }: ParameterToSample): boolean =>
  plan.in === "path" && /^\.{0,2}(;|$)/.test(text);

/** The members of an exploded object stand among the other parameters, and are told from them by their names. */
function isToldApart(given: ParameterToSample): boolean {
  const { in: place } = given.plan;
  if (place === "path" || place === "header") return true;
  const names = listNames(given);
  return names.length > 0 && !names.some((name) => given.ambiguous?.has(name));
}

/** The documented members of an object. */
const listNames = ({ schema, definitions }: ParameterToSample): string[] => [
  ...new Set(
    [...gather(schema, definitions)].flatMap(({ properties = {} }) =>
      Object.keys(properties),
    ),
  ),
];

/** Names that are written twice into one place of the request: nobody can tell whose they are. */
export function findAmbiguous(
  all: readonly ParameterToSample[],
): ReadonlySet<string> {
  const written = all
    .filter(({ plan }) => plan.in === "query")
    .flatMap((given) => {
      const { explode, style, mediaType } = given.parameter;
      const isExploded = style === "form" && explode && mediaType === undefined;
      const names = isExploded ? listNames(given) : [];
      return names.length > 0 ? names : [given.plan.name];
    });
  return new Set(
    written.filter((name, index) => written.indexOf(name) !== index),
  );
}

/** A text that is passed on as it is says what it is: no triple is decoded, nothing in it ends a cookie. */
function isWhole(text: string, { parameter }: ParameterToSample): boolean {
  if (parameter.style === "cookie") return /^[!-+\--:<-~]+$/.test(text);
  return !parameter.allowReserved || !/%[\dA-F]{2}/i.test(text);
}

/** What stands between the parts, and means it also where it is percent-encoded. */
const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ["spaceDelimited", " "],
  ["pipeDelimited", "|"],
  ["tabDelimited", "\t"],
]);

/** A text with a delimiter in it, in a place where that cannot be told from one between the parts. */
function fallsApart(text: string, given: ParameterToSample): boolean {
  const { plan, parameter } = given;
  const { style, explode, allowReserved } = parameter;
  if (text === "" || isDots(text, given) || !isWhole(text, given)) return true;
  if (plan.in === "header" && /[,=]/.test(text)) return true;
  const delimiter = DELIMITERS.get(style);
  if (delimiter !== undefined && text.includes(delimiter)) return true;
  if (allowReserved && /[,;=+]/.test(text)) return true;
  return style === "label" && explode && text.includes(".");
}

/** Nothing in it is empty, since an empty list or object is not written at all, and no name is, or has brackets of its own. */
function isFilled(value: Json): boolean {
  if (typeof value !== "object") return true;
  const members = value === null ? [] : Object.entries(value);
  return (
    members.length > 0 &&
    members.every(
      ([name, member]) => /^[^[\]]+$/.test(name) && isFilled(member as Json),
    )
  );
}

/** A header's value is ASCII, and loses the spaces at its ends (RFC 9110 §5.5). */
function isHeaderText(value: Json): boolean {
  const texts =
    typeof value !== "object" || value === null
      ? [value]
      : Array.isArray(value)
        ? value
        : Object.entries(value).flat();
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
