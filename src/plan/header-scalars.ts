import { schemaOf } from "../ir/reach.js";
import type { Api, Schema, SurfaceType } from "../ir/index.js";
import { isScalarName, type ScalarName } from "./codecs/node.js";
import { isNull } from "./codecs/parts.js";
import { scalarName } from "./codecs/scalar-name.js";
import type { HeaderScalar } from "./header-plan.js";
import { isConverted } from "./surface-policy.js";

/** A schema and what it consists of; undefined where that depends on the value. */
export function listParts(
  schema: Schema,
  schemas: Api["schemas"],
): Schema[] | undefined {
  const found = new Set<Schema>();
  const open = [schema];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const choices = [next.oneOf, next.anyOf].map(withoutNull);
    if (next.if || next.patternProperties) return undefined;
    if (choices.some(({ length }) => length > 1)) return undefined;
    open.push(...choices.flat());
    if (next.$ref !== undefined) open.push(schemaOf(schemas, next.$ref) ?? {});
    open.push(...(next.allOf ?? []));
  }
  return [...found];
}

/** A header is never null: it is there, or it is not. */
const withoutNull = (members: readonly Schema[] = []): Schema[] =>
  members.filter((member) => !isNull(member));

/** What a text in a header is; undefined for lists and objects. */
export function headerScalar(
  schema: Schema,
  schemas: Api["schemas"],
): HeaderScalar | undefined {
  const parts = listParts(schema, schemas);
  if (!parts) return "string";
  const types = typesOf(parts);
  if (parts.some((part) => part.properties ?? part.items)) return undefined;
  if (types.has("object") || types.has("array")) return undefined;
  const [only] = types;
  if (types.size !== 1) return "string";
  return (
    convertedScalar(parts) ??
    (only === "number" || only === "boolean" ? only : "string")
  );
}

/** The types of a header, of which whole numbers are no type of their own. */
export const typesOf = (parts: readonly Schema[]): ReadonlySet<string> =>
  new Set(
    parts
      .flatMap(({ type = [] }) => type)
      .filter((type) => type !== "null")
      .map((type) => (type === "integer" ? "number" : type)),
  );

function convertedScalar(parts: readonly Schema[]): HeaderScalar | undefined {
  for (const part of parts) {
    const type = part.type?.find((one) => isConverted(part, one));
    if (type) return scalarName(part, type);
  }
  return undefined;
}

/** A header that is one text, or a list of such. */
export type TextKind = HeaderScalar | `${HeaderScalar}[]`;

export function splitKind(kind: TextKind): {
  readonly scalar: HeaderScalar;
  readonly isList: boolean;
} {
  const isList = kind.endsWith("[]");
  return { scalar: kind.replace("[]", "") as HeaderScalar, isList };
}

const CONVERTED: Readonly<Record<ScalarName, Schema>> = {
  dateTime: text("date-time", "Date"),
  instant: text("date-time", "Temporal.Instant"),
  plainDate: text("date", "Temporal.PlainDate"),
  plainDateTime: text("date-time-local", "Temporal.PlainDateTime"),
  plainTime: text("time-local", "Temporal.PlainTime"),
  duration: text("duration", "Temporal.Duration"),
  int64: { ...text("int64", "bigint"), type: ["integer"] },
  uint64: { ...text("uint64", "bigint"), type: ["integer"] },
  int64Text: text("int64", "bigint"),
  uint64Text: text("uint64", "bigint"),
};

function text(format: string, surface: SurfaceType): Schema {
  return { type: ["string"], format, surface };
}

/** What is known of the values of a scalar. */
export const schemaOfScalar = (kind: HeaderScalar): Schema =>
  isScalarName(kind) ? CONVERTED[kind] : { type: [kind] };

/** As what a scalar is read, before it is converted. */
export function wireKind(
  kind: HeaderScalar,
): Exclude<HeaderScalar, ScalarName> {
  if (!isScalarName(kind)) return kind;
  return kind === "int64" || kind === "uint64" ? "number" : "string";
}
