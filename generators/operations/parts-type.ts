import { propertyKey } from "../../src/escape/literal.js";
import type {
  PartForm,
  PartPlan,
  PartsPlan,
} from "../../src/plan/parts/parts.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { fieldsType } from "./fields-type.js";
import { responseType } from "./response-type.js";

interface Context {
  readonly declarations: Declarations;
  readonly imports: Imports;
}

/** What a multipart response becomes: `{ photo: ResponsePart<Blob> }`, `ResponsePart<Pet>[]`. */
export function partsType(
  parts: PartsPlan,
  stream: boolean,
  context: Context,
): string {
  if (parts.by === "name") return namedType(parts, context);
  const { prefix, required, item } = parts;
  const first = prefix.map((part) => partType(part, context));
  const rest = item && partType(item, context);
  const all = [...new Set([...first, ...(rest === undefined ? [] : [rest])])];
  if (stream) return `AsyncIterable<${all.join(" | ")}>`;
  if (first.length === 0) return rest === undefined ? "[]" : `${rest}[]`;
  const places = first.map((type, at) => (at < required ? type : `${type}?`));
  const others = rest === undefined ? [] : [`...${rest}[]`];
  return `[${[...places, ...others].join(", ")}]`;
}

function namedType(
  { parts, others }: PartsPlan & { readonly by: "name" },
  context: Context,
): string {
  const rest = others && partType(others, context);
  if (parts.length === 0)
    return `Record<string, ${rest ?? partType({ forms: [], headers: [] }, context)}>`;
  const members = parts.map((part) => {
    const type = partType(part, context);
    const mark = part.required || part.list ? "" : "?";
    return `${propertyKey(part.name)}${mark}: ${type}${part.list ? "[]" : ""}`;
  });
  return `{ ${members.join("; ")} }`;
}

function partType({ forms, headers }: PartPlan, context: Context): string {
  const { declarations, imports } = context;
  const name = imports.type(
    "ResponsePart",
    "../runtime/responses/response-part.js",
  );
  const types = [...new Set(forms.map((form) => formType(form, context)))];
  const data = types.includes("unknown") ? "unknown" : types.join(" | ");
  const fields =
    headers.length === 0 ? [] : [fieldsType(headers, declarations, imports)];
  const isPlain = fields.length === 0 && (data === "" || data === "unknown");
  return isPlain
    ? name
    : `${name}<${[data || "unknown", ...fields].join(", ")}>`;
}

function formType(
  { kind, schema = {}, parts }: PartForm,
  context: Context,
): string {
  if (parts) return partsType(parts, false, context);
  if (kind === "binary") return "Blob";
  return responseType(schema, context.declarations, context.imports);
}
