import type { Encoding, ResponseHeader, Schema } from "../../src/ir/index.js";
import { schemaOf } from "../../src/ir/reach.js";
import type { Plan } from "../../src/plan/plan.js";
import type { Printable } from "../layout.js";

/** How the fields of a form or the parts of a body are written, by name; `undefined` where all is the default. */
export function encodingData(
  encoding: Readonly<Record<string, Encoding>> = {},
  plan: Plan,
  bodies: ReadonlyMap<string, Printable> = new Map(),
): Printable | undefined {
  const entries = Object.entries(encoding).flatMap(([name, one]) => {
    const data = fieldData(one, plan, bodies.get(name));
    return data === undefined ? [] : [[name, data] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** `body` is how the content is written, where that is neither text nor JSON. */
export function fieldData(
  { headers = [], contentType, style, explode, allowReserved }: Encoding,
  plan: Plan,
  body?: Printable,
): Printable | undefined {
  const known = headers.flatMap((header) => {
    const data = headerData(header, plan);
    return Object.keys(data).length > 0 ? [[header.name, data] as const] : [];
  });
  const own = { contentType, style, explode, allowReserved };
  const data = {
    ...own,
    ...(known.length > 0 && { headers: Object.fromEntries(known) }),
    ...(body !== undefined && { body }),
  };
  const isKnown = Object.values(data).some((value) => value !== undefined);
  return isKnown ? data : undefined;
}

/** Whether a part has a header that only a caller can say. */
export const needsHeader = (
  { headers = [] }: Encoding,
  plan: Pick<Plan, "api">,
): boolean => headers.some((header) => headerData(header, plan).required);

/** A header of which only one value is possible needs no caller to say it. */
function headerData(
  { required, schema }: ResponseHeader,
  { api }: Pick<Plan, "api">,
): { required?: true; value?: string } {
  const value = onlyValue(schema) ?? onlyValue(targetOf(schema));
  if (value !== undefined) return { value };
  return required ? { required: true } : {};

  function targetOf({ $ref }: Schema): Schema {
    return ($ref === undefined ? undefined : schemaOf(api.schemas, $ref)) ?? {};
  }
}

function onlyValue({ const: one, enum: values, default: preset }: Schema) {
  const value = one ?? (values?.length === 1 ? values[0] : preset);
  return typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
    ? String(value)
    : undefined;
}
