import { stringLiteral } from "../../src/escape/literal.js";
import type { OperationPlan, OutcomePlan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { fieldsType } from "./fields-type.js";
import { outcomeType } from "./outcome-type.js";
import { splitType } from "./split-type.js";

const WIDTH = 80;

/** Outcomes that differ in nothing but their status and content type. */
interface Group {
  readonly data: string;
  readonly fields: string;
  readonly members: OutcomePlan[];
}

export interface PrintedOutcomes {
  /** One text for each member of the union; none where the result alone says it all. */
  readonly flat: readonly string[];
  /** The lines of the union as a type argument, where it is too wide for one. */
  readonly broken: readonly string[];
}

/**
 * The fourth argument of `Operation`: which data and headers come with which status. Only where there are several, or
 * headers are documented.
 */
export function printOutcomes(
  operation: OperationPlan,
  declarations: Declarations,
  imports: Imports,
): PrintedOutcomes {
  if (!hasOutcomes(operation)) return { flat: [], broken: [] };
  const types: Types = {
    dataOf: (outcome) => outcomeType(outcome, declarations, imports),
    fieldsOf: (headers) => fieldsType(headers, declarations, imports),
  };
  const groups = groupOutcomes(operation.result.outcomes, types);
  const calls = [
    ...groups.map((group) => outcomeArguments(group, groups, imports)),
    ...(operation.refusals ?? []).map(({ status, headers }) => [
      imports.type("Refusal", "../runtime/responses/outcome.js"),
      /^\d+$/.test(status) ? status : stringLiteral(status),
      types.fieldsOf(headers),
    ]),
  ];
  return {
    flat: calls.map(([name, ...args]) => `${name}<${args.join(", ")}>`),
    broken: calls.flatMap((call) => printMember(call, calls.length > 1)),
  };
}

/** Whether an operation says more of its responses than its result does. */
export function hasOutcomes({ result, refusals }: OperationPlan): boolean {
  if (refusals || result.outcomes.some(({ headers }) => headers.length > 0))
    return true;
  const data = result.outcomes.map(({ kind, schema, parts }) =>
    JSON.stringify([kind, schema, parts !== undefined]),
  );
  return new Set(data).size > 1;
}

interface Types {
  readonly dataOf: (outcome: OutcomePlan) => string;
  readonly fieldsOf: (headers: OutcomePlan["headers"]) => string;
}

function groupOutcomes(
  outcomes: readonly OutcomePlan[],
  { dataOf, fieldsOf }: Types,
): Group[] {
  const groups = new Map<string, Group>();
  for (const outcome of outcomes) {
    const data = dataOf(outcome);
    const fields = fieldsOf(outcome.headers);
    // By its content type an outcome is told from the others of its status alone.
    const own = isRange(outcome) || isShared(outcome, outcomes, dataOf);
    const key = `${own ? outcome.status : ""}\n${data}\n${fields}`;
    const group = groups.get(key);
    if (group) group.members.push(outcome);
    else groups.set(key, { data, fields, members: [outcome] });
  }
  return [...groups.values()];
}

function isShared(
  { status }: OutcomePlan,
  outcomes: readonly OutcomePlan[],
  typeOf: (outcome: OutcomePlan) => string,
): boolean {
  const same = outcomes.filter((other) => other.status === status);
  return same.length > 1 && new Set(same.map(typeOf)).size > 1;
}

const isRange = ({ status }: OutcomePlan): boolean => !/^\d+$/.test(status);

function outcomeArguments(
  { data, fields, members }: Group,
  groups: readonly Group[],
  imports: Imports,
): string[] {
  const statuses = [
    ...new Set(members.map((member) => statusType(member, imports))),
  ].join(" | ");
  const type = contentTypes(members, groups);
  const last = type === undefined ? [] : [type];
  const headers = fields === "object" && last.length === 0 ? [] : [fields];
  const name = imports.type("Outcome", "../runtime/responses/outcome.js");
  return [name, statuses, data, ...headers, ...last];
}

function statusType({ status, except }: OutcomePlan, imports: Imports): string {
  if (/^\d+$/.test(status)) return status;
  const all = imports.type(
    status.startsWith("3") ? "RedirectStatus" : "SuccessStatus",
    "../runtime/responses/outcome.js",
  );
  return except.length > 0 ? `Exclude<${all}, ${except.join(" | ")}>` : all;
}

/** Said where the status does not tell the data. */
function contentTypes(
  members: readonly OutcomePlan[],
  groups: readonly Group[],
): string | undefined {
  const shared = new Set(
    groups
      .filter((group) => group.members !== members)
      .flatMap((group) => group.members.map(({ status }) => status)),
  );
  if (!members.some(({ status }) => shared.has(status))) return undefined;
  const types = members.map(({ mediaType = "" }) => {
    const [essence = ""] = mediaType.split(";");
    if (essence.startsWith("*")) return "string";
    return essence.endsWith("/*")
      ? `\`${essence.slice(0, -1).replaceAll("`", "\\`")}\${string}\``
      : stringLiteral(essence);
  });
  return types.includes("string") ? "string" : [...new Set(types)].join(" | ");
}

/** A member of a union of several lines; its arguments have lines of their own where it is too wide. */
function printMember(call: readonly string[], union: boolean): string[] {
  const [name = "", ...args] = call;
  const start = union ? "  | " : "  ";
  const line = `${start}${name}<${args.join(", ")}>`;
  if (line.length <= WIDTH) return [line];
  const margin = " ".repeat(start.length);
  const lines = args.map((arg, index) =>
    printWide(arg, `${margin}  `, index < args.length - 1 ? "," : ""),
  );
  return [`${start}${name}<`, ...lines, `${margin}>`];
}

function printWide(type: string, margin: string, comma: string): string {
  const line = `${margin}${type}${comma}`;
  if (line.length <= WIDTH) return line;
  if (type.startsWith("{ ") && type.endsWith(" }")) {
    const members = splitType(type.slice(2, -2), "; ");
    const lines = members.map((member) => `${margin}  ${member};\n`);
    return `${margin}{\n${lines.join("")}${margin}}${comma}`;
  }
  const members = splitType(type, " | ");
  if (members.length === 1) return line;
  return `${members.map((member) => `${margin}| ${member}`).join("\n")}${comma}`;
}
