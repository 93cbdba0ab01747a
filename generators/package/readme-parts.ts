import { isIdentifier } from "../../src/escape/identifier.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { PartsPlan } from "../../src/plan/parts/parts.js";
import type { Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { listExamples } from "./readme-streams.js";

/** Shows a response of several parts; empty where the API has none. */
export function printParts(plan: Plan): string {
  const [found] = listExamples(
    plan,
    ({ result }) => result.kind === "parts" && !result.optional,
  );
  const parts = found?.operation.result.outcomes.find(
    ({ asked, kind }) => asked && kind === "parts",
  )?.parts;
  if (!found || !parts) return "";
  const name = plan.client.variable === "parts" ? "found" : "parts";
  const call = printCall(`const ${name} = await ${found.call}`, found.args);
  return `${call}\n${printUse(name, parts)}`;
}

function printUse(name: string, parts: PartsPlan): string {
  const first = parts.by === "name" ? parts.parts[0] : undefined;
  if (first && !first.list) {
    const mark = first.required ? "" : "?";
    return `console.log(${name}${memberOf(first.name)}${mark}.data);`;
  }
  if (parts.by === "place" && parts.prefix.length > 0)
    return `console.log(${name}[0]${parts.required > 0 ? "" : "?"}.data);`;
  const list = first ? `${name}${memberOf(first.name)}` : name;
  const all = parts.by === "name" && !first ? `Object.values(${name})` : list;
  return `for (const part of ${all}) console.log(part.contentType, part.data);`;
}

const memberOf = (name: string): string =>
  isIdentifier(name) && name !== "__proto__"
    ? `.${name}`
    : `[${stringLiteral(name)}]`;
