import { propertyKey } from "../../src/escape/literal.js";
import { isScalarName } from "../../src/plan/codecs/node.js";
import { schemaOfScalar, splitKind } from "../../src/plan/header-scalars.js";
import type { HeaderPlan, HeaderScalar } from "../../src/plan/header-plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { responseType } from "./response-type.js";

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
  const typeOf = (scalar: HeaderScalar): string =>
    isScalarName(scalar)
      ? responseType(schemaOfScalar(scalar), declarations, imports)
      : scalar;
  if (kind === "json") return responseType(schema, declarations, imports);
  if (typeof kind === "string") {
    const { scalar, isList } = splitKind(kind);
    return `${typeOf(scalar)}${isList ? "[]" : ""}`;
  }
  if ("items" in kind) return `${typeOf(kind.items)}[]`;
  const { members, others } = kind;
  if (members.length === 0) return `Record<string, ${typeOf(others)}>`;
  const fields = members.map((member) =>
    printField(member.name, member.required, typeOf(member.kind)),
  );
  return `{ ${fields.join("; ")} }`;
}

const printField = (name: string, required: boolean, type: string): string =>
  `${propertyKey(name)}${required ? "" : "?"}: ${type}`;
