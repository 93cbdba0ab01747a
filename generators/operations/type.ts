import { stringLiteral } from "../../src/escape/literal.js";
import type {
  ErrorPlan,
  OperationPlan,
  ResultPlan,
} from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";

const WIDTH = 80;

/** `Operation<Params, Result, Errors>`, broken as prettier breaks it. */
export function operationType(
  operation: OperationPlan,
  declarations: Declarations,
  imports: Imports,
): string {
  const name = imports.type("Operation", "../runtime/operation.js");
  const params = operation.params?.typeName ?? "undefined";
  const errors = errorMembers(operation.errors, declarations, imports);
  const types = [params, resultType(operation.result, declarations, imports)];
  const inline =
    errors.length === 0 ? types : [...types, `{ ${errors.join("; ")} }`];
  const line = `${name}<${inline.join(", ")}>`;
  const start = `${operation.constName === operation.method ? "export " : ""}const ${operation.constName}: `;
  if (start.length + line.length + " =".length <= WIDTH) return line;
  const last = inline.at(-1) ?? "";
  const wide = errors.length > 0 && last.length + 2 > WIDTH;
  const members = wide
    ? [...types, `{\n${errors.map((error) => `    ${error};\n`).join("")}  }`]
    : inline;
  return `${name}<\n${members.map((type, index) => printArgument(type, index < members.length - 1 ? "," : "")).join("\n")}\n>`;
}

/** A type argument on its line; a union that is too wide for it has a line for each member. */
function printArgument(type: string, comma: string): string {
  const line = `  ${type}${comma}`;
  if (type.startsWith("{") || line.length <= WIDTH) return line;
  const members = type.split(" | ").map((member) => `  | ${member}`);
  return `${members.join("\n")}${comma}`;
}

/** What a call resolves to. */
export function resultType(
  { kind, schemas, optional }: ResultPlan,
  declarations: Declarations,
  imports: Imports,
): string {
  if (kind === "none") return "void";
  const own =
    kind === "text"
      ? ["string"]
      : kind === "binary"
        ? ["Blob"]
        : schemas.map((schema) => use(schema, declarations, imports));
  const types = [...new Set([...own, ...(optional ? ["undefined"] : [])])];
  return types.includes("unknown") ? "unknown" : types.join(" | ");
}

/** One `status: type` per documented error body. */
function errorMembers(
  errors: readonly ErrorPlan[],
  declarations: Declarations,
  imports: Imports,
): string[] {
  return errors.map(({ status, schema }) => {
    const key =
      /^\d+$/.test(status) || status === "default"
        ? status
        : stringLiteral(status);
    return `${key}: ${use(schema, declarations, imports)}`;
  });
}

function use(
  schema: Parameters<Declarations["typeOf"]>[0],
  declarations: Declarations,
  imports: Imports,
): string {
  const { text, uses } = declarations.typeOf(schema, "response");
  imports.types(uses, "../models.js");
  return text;
}
