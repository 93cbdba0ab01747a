import { widthOf } from "../../src/escape/width.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type {
  ErrorPlan,
  OperationPlan,
  ResultPlan,
} from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { outcomeType } from "./outcome-type.js";
import { responseType } from "./response-type.js";
import { printOutcomes } from "./outcomes.js";
import { finalType } from "./long-running.js";
import { itemType } from "./paging.js";
import { splitType } from "./split-type.js";

const WIDTH = 80;

type ErrorMember = readonly [status: string, type: string];

/** `Operation<Params, Result, Errors, Outcomes>`, broken as prettier breaks it. */
export function operationType(
  operation: OperationPlan,
  declarations: Declarations,
  imports: Imports,
): string {
  const { paging, longRunning } = operation;
  const name = nameType(operation, imports);
  const params = operation.params?.typeName ?? "undefined";
  const errors = errorMembers(operation.errors, declarations, imports);
  const outcomes = printOutcomes(operation, declarations, imports);
  const types = [
    params,
    resultType(operation.result, declarations, imports),
    ...(paging ? [itemType(paging, declarations, imports)] : []),
    ...(longRunning ? [finalType(operation, declarations, imports)] : []),
  ];
  const failures =
    errors.length > 0
      ? `{ ${errors.map((error) => error.join(": ")).join("; ")} }`
      : "never";
  const inline =
    outcomes.flat.length > 0
      ? [...types, failures, outcomes.flat.join(" | ")]
      : errors.length > 0
        ? [...types, failures]
        : types;
  const line = `${name}<${inline.join(", ")}>`;
  const start = `${operation.constName === operation.method ? "export " : ""}const ${operation.constName}: `;
  // prettier puts the brace on a line of its own, but not behind a type with arguments of their own
  const nested = inline.some((type) => /^\w+<.*>$/.test(type));
  const end = nested && inline.length > 1 ? " = {" : " =";
  if (start.length + line.length + end.length <= WIDTH) return line;
  const members = inline.map((type, index) => {
    const comma = index < inline.length - 1 ? "," : "";
    if (index === types.length && errors.length > 0)
      return printErrors(type, errors, comma);
    if (index === types.length + 1)
      return printLastArgument(type, outcomes.broken);
    return printArgument(type, comma);
  });
  return `${name}<\n${members.join("\n")}\n>`;
}

function nameType(
  { paging, longRunning }: OperationPlan,
  imports: Imports,
): string {
  if (paging)
    return imports.type("PagedOperation", "../runtime/paging/paging.js");
  return longRunning
    ? imports.type("PolledOperation", "../runtime/long-running/polling.js")
    : imports.type("Operation", "../runtime/operation.js");
}

/** A line for each error where they are too wide for one. */
function printErrors(
  type: string,
  errors: readonly ErrorMember[],
  comma: string,
): string {
  if (type.length + 2 + comma.length <= WIDTH) return `  ${type}${comma}`;
  return `  {\n${errors.map(printError).join("")}  }${comma}`;
}

/** A union goes below its status where it is too wide, and there has a line for each member where it still is. */
function printError([status, type]: ErrorMember): string {
  const line = `    ${status}: ${type};`;
  const members = splitType(type, " | ");
  if (widthOf(line) <= WIDTH || members.length === 1) return `${line}\n`;
  const below = `      ${type};`;
  const lines = members.map((member) => `      | ${member}`).join("\n");
  return `    ${status}:\n${widthOf(below) <= WIDTH ? below : `${lines};`}\n`;
}

/** A type argument on its line; a union that is too wide for it has a line for each member. */
function printArgument(type: string, comma: string): string {
  const line = `  ${type}${comma}`;
  if (type.startsWith("{") || line.length <= WIDTH) return line;
  const members = splitType(type, " | ");
  if (members.length === 1) return line;
  return `${members.map((member) => `  | ${member}`).join("\n")}${comma}`;
}

function printLastArgument(type: string, broken: readonly string[]): string {
  const line = `  ${type}`;
  return line.length <= WIDTH ? line : broken.join("\n");
}

/** What a call resolves to. */
export function resultType(
  { outcomes, optional, kind }: ResultPlan,
  declarations: Declarations,
  imports: Imports,
): string {
  if (kind === "none") return "void";
  const own = outcomes
    .filter((outcome) => outcome.asked && outcome.kind !== "none")
    .map((outcome) => outcomeType(outcome, declarations, imports));
  const types = [...new Set([...own, ...(optional ? ["undefined"] : [])])];
  return types.includes("unknown") ? "unknown" : types.join(" | ");
}

/** One `status: type` per documented error body. */
function errorMembers(
  errors: readonly ErrorPlan[],
  declarations: Declarations,
  imports: Imports,
): ErrorMember[] {
  return errors.map(({ status, schema }) => {
    const key =
      /^\d+$/.test(status) || status === "default"
        ? status
        : stringLiteral(status);
    return [key, responseType(schema, declarations, imports)];
  });
}
