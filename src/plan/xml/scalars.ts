import type { Api, Json, Schema, TypeName } from "../../ir/index.js";
import { collectParts, typesOf } from "./parts.js";
import { listVariants } from "./variants.js";

/** What the text of a value is read as. */
export interface ScalarReading {
  readonly type?: "number" | "boolean" | "scalar" | "any";
  /** A text is possible, too: only what is written exactly as the others are is one of them. */
  readonly text?: true;
  /** The same text can be a value of several types. */
  readonly isUnclear?: true;
}

/** How a value that is neither object nor list is read: what fits one of its types only is of that. */
export function readingOf(
  schema: Schema,
  schemas: Api["schemas"],
): ScalarReading {
  const found = gatherScalars(schema, schemas);
  const { numbers, booleans, texts, isAny } = found;
  if (!numbers && !booleans) return isAny && !texts ? { type: "any" } : {};
  const type = numbers && booleans ? "scalar" : numbers ? "number" : "boolean";
  const isClear = !isAny && (texts ?? []).every((text) => !isLike(text, type));
  if (isClear) return { type };
  // of a few numbers among any texts nobody knows whether another number is one
  const isListed = numbers !== undefined && numbers.length > 0 && !booleans;
  return isListed ? { isUnclear: true } : { type, text: true, isUnclear: true };
}

/** Texts that say no value of a text: anything may stand there. */
const OPEN = "";

interface Scalars {
  /** Those that are listed; none where all are possible, absent where none is. */
  numbers?: readonly string[] | undefined;
  booleans?: true;
  /** Those that are possible; {@link OPEN} stands for all. */
  texts?: readonly string[] | undefined;
  isAny?: true;
}

function gatherScalars(schema: Schema, schemas: Api["schemas"]): Scalars {
  const found: Scalars = {};
  const variants = listVariants(schema, schemas) ?? [{ schema }];
  for (const { schema: one } of variants) {
    const parts = collectParts(one, schemas);
    addScalars(found, one.allOf ?? [one], parts.types);
    const { hasMembers, rest, items, first } = parts;
    const isMore = hasMembers || rest.length + items.length > 0 || first;
    if (parts.types.size === 0 && !isMore) found.isAny = true;
  }
  return found;
}

function addScalars(
  found: Scalars,
  parts: readonly Schema[],
  types: ReadonlySet<TypeName>,
): void {
  const values = listValues(parts);
  const all = new Set(
    values ? typesOf({ enum: values }) : types,
  ) as ReadonlySet<TypeName>;
  if (all.has("number") || all.has("integer")) {
    const listed = values?.filter((value) => typeof value === "number") ?? [];
    const isOpen = listed.length === 0 || found.numbers?.length === 0;
    found.numbers = isOpen
      ? []
      : [...(found.numbers ?? []), ...listed.map(String)];
  }
  if (all.has("boolean")) found.booleans = true;
  if (all.has("string")) {
    const listed = values?.filter((value) => typeof value === "string");
    const known = listed ?? (parts.some(isMarked) ? [] : [OPEN]);
    found.texts = [...(found.texts ?? []), ...known];
  }
}

/** The values of the schema that lists them. */
function listValues(parts: readonly Schema[]): readonly Json[] | undefined {
  const one = parts.find((part) => part.const !== undefined)?.const;
  return one === undefined ? parts.find((part) => part.enum)?.enum : [one];
}

/** Texts of these formats are no numbers, and no truth values. */
const isMarked = ({ format = "" }: Schema): boolean =>
  /^(date|time|date-time|duration|email|uuid|ur[il](-reference)?|ipv[46])$/.test(
    format,
  );

function isLike(text: string, type: string): boolean {
  if (text === OPEN) return true;
  const isNumber = text.trim() !== "" && !Number.isNaN(Number(text));
  const isBoolean = /^\s*(true|false)\s*$/.test(text);
  if (type === "number") return isNumber;
  return (
    isBoolean || (type === "scalar" ? isNumber : /^\s*[01]\s*$/.test(text))
  );
}
