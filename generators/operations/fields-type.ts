import { propertyKey } from "../../src/escape/literal.js";
import type { HeaderPlan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { responseType } from "./outcome-type.js";

/** `{ "X-Rate-Limit"?: number }`; `object` where there are none. */
export function fieldsType(
  headers: readonly HeaderPlan[],
  declarations: Declarations,
  imports: Imports,
): string {
  if (headers.length === 0) return "object";
  const members = headers.map((header) => {
    const type = headerType(header, declarations, imports);
    return printField(header.name, header.required, type);
  });
  return `{ ${members.join("; ")} }`;
}

/** An object whose members are not described has any. */
function headerType(
  { kind, schema = {} }: HeaderPlan,
  declarations: Declarations,
  imports: Imports,
): string {
  if (kind === "json") return responseType(schema, declarations, imports);
  if (typeof kind === "string") return kind;
  if (kind.members.length === 0) return `Record<string, ${kind.others}>`;
  const members = kind.members.map((member) =>
    printField(member.name, member.required, member.kind),
  );
  return `{ ${members.join("; ")} }`;
}

const printField = (name: string, required: boolean, type: string): string =>
  `${propertyKey(name)}${required ? "" : "?"}: ${type}`;
