import { exampleLines } from "../../src/escape/example.js";
import { widthOf } from "../../src/escape/width.js";
import type { GroupPlan, OperationPlan, Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import type { Printable } from "../layout.js";
import { requiredArguments } from "../tests/example-call.js";
import { findCallSampler } from "../tests/sample-call.js";

/** What a hover has room for. */
const MOST_LINES = 8;
const WIDTH = 80;

/**
 * `@example` with the call that the tests make, without what is optional; nothing where it would be long, would need a
 * file, or is not known to be valid.
 */
export function exampleTag(
  operation: OperationPlan,
  group: GroupPlan,
  plan: Plan,
): string[] {
  const call = findCallSampler(plan).sample(operation);
  if (call.refused || call.bytes || call.untyped) return [];
  if (call.unchecked.length > 0) return [];
  const method = `${plan.client.variable}.${group.property}.${operation.method}`;
  const args = requiredArguments(call.params, operation);
  const text = operation.paging
    ? printLoop(method, args, plan)
    : operation.result.kind === "stream"
      ? printStream(method, args, plan)
      : operation.longRunning
        ? printWait(method, args, plan)
        : printCall(`await ${method}`, args);
  const lines = exampleLines(text);
  if (!lines || lines.length > MOST_LINES) return [];
  if (lines.some((line) => widthOf(line) > WIDTH)) return [];
  return ["@example", "```ts", ...lines, "```"];
}

/** To the end of an operation that goes on behind its first answer. */
function printWait(
  method: string,
  args: readonly Printable[],
  { client: { variable } }: Plan,
): string {
  const begun = variable === "begun" ? "call" : "begun";
  const call = printCall(`const ${begun} = ${method}`, args);
  return `${call}\nawait ${begun}.wait();`;
}

/** Through all pages of a list. */
function printLoop(
  method: string,
  args: readonly Printable[],
  { client: { variable } }: Plan,
): string {
  const list = variable === "list" ? "found" : "list";
  const call = printCall(`const ${list} = ${method}`, args);
  return `${call}\nfor await (const item of ${list}) console.log(item);`;
}

/** Through the items of a stream. */
export function printStream(
  method: string,
  args: readonly Printable[],
  { client: { variable } }: Plan,
): string {
  const items = variable === "items" ? "found" : "items";
  const call = printCall(`const ${items} = await ${method}`, args);
  return `${call}\nfor await (const item of ${items}) console.log(item);`;
}
