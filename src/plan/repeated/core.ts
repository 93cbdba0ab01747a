import type { Json, Schema } from "../../ir/index.js";

/** What a schema says of the place where it stands, and not of its values: it stays there when the rest gets a name. */
const NOTES = [
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
] as const;

/** A schema taken apart: what it says of its values, without `null`, and the rest. */
export interface Parts {
  readonly core: Schema;
  readonly notes: Schema;
  readonly nullable: boolean;
}

export function takeApart(schema: Schema): Parts {
  const core: Record<string, unknown> = { ...schema };
  const notes: Record<string, unknown> = {};
  for (const name of NOTES) {
    if (schema[name] === undefined) continue;
    notes[name] = schema[name];
    delete core[name];
  }
  const nullable = isNullable(schema);
  return { core: nullable ? withoutNull(core) : core, notes, nullable };
}

/** Whether `null` is a value beside others: by the type, and by the list of values where there is one. */
function isNullable({ type, enum: values }: Schema): boolean {
  if (values && !values.includes(null)) return false;
  return type ? type.length > 1 && type.includes("null") : values !== undefined;
}

function withoutNull(schema: Schema): Schema {
  const { type, enum: values } = schema;
  return {
    ...schema,
    ...(type && { type: type.filter((name) => name !== "null") }),
    ...(values && { enum: values.filter((value) => value !== null) }),
  };
}

export type Kind = "object" | "values" | "union";

/** What a schema is, if it is one that a name can stand for; `undefined` for what has one, and for what XML says more of. */
export function kindOf({
  $ref,
  xml,
  properties = {},
  enum: values,
  anyOf,
  oneOf,
}: Schema): Kind | undefined {
  if ($ref !== undefined || xml) return undefined;
  if (Object.keys(properties).length > 0) return "object";
  if (values) return values.every(isWord) ? "values" : undefined;
  return [anyOf, oneOf].some((members) => (members?.length ?? 0) > 2)
    ? "union"
    : undefined;
}

const isWord = (value: Json): boolean =>
  typeof value === "string" || value === null;
