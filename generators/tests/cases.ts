import { stringLiteral } from "../../src/escape/literal.js";
import type { GroupPlan, OperationPlan } from "../../src/plan/plan.js";
import { layout, TYPESCRIPT_NOTATION, type Place } from "../layout.js";
import type { SampledCall } from "./sample-call.js";

const WIDTH = 80;

/** A call of an operation: `bookings.stays.get`. */
export interface CallSite {
  /** The connector's name in the file. */
  readonly variable: string;
  readonly group: GroupPlan;
  readonly operation: OperationPlan;
}

/** What the template needs of one operation. */
export interface TestCase {
  readonly id: string;
  /** What the call is made with; empty where it takes nothing. */
  readonly params: string;
  readonly call: string;
  /** The statements around the call. */
  readonly mock: string;
  readonly await: string;
  /** Nothing can be sent. */
  readonly refused: boolean;
  readonly refusal: string;
  /** What must arrive, and what must come back. */
  readonly sent: string;
  readonly result: string;
}

/** Writes the call of an operation and what must come of it. */
export function printCase(site: CallSite, sampled: SampledCall): TestCase {
  const { operation } = site;
  const call = printCall(site, sampled);
  const bytes = operation.result.kind === "binary";
  return {
    id: stringLiteral(operation.id),
    params: printParams(site, sampled, "    "),
    call,
    mock: printMock(operation.id, sampled),
    await: printAwait(call),
    refused: sampled.refused,
    refusal: printRefusal(call),
    sent: printSent(sampled),
    result: bytes ? "await plain(result)" : "result",
  };
}

/** `const params: GetStayParams = {…};`, with the object on lines of its own where the type leaves no room. */
export function printParams(
  { operation }: CallSite,
  { params }: SampledCall,
  margin: string,
): string {
  if (params === undefined) return "";
  const start = `${margin}const params: ${operation.params?.typeName ?? ""} =`;
  const fits = start.length + " {".length <= WIDTH;
  const indent = fits ? margin.length : margin.length + 2;
  const column = fits ? start.length + 1 : indent;
  const literal = layout(params, TYPESCRIPT_NOTATION, {
    indent,
    column,
    after: 1,
  });
  return `${start}${fits ? " " : `\n${" ".repeat(indent)}`}${literal};`;
}

/** `bookings.stays.get(params)`, with options if there are some. */
export function printCall(
  { variable, group, operation }: CallSite,
  { params }: SampledCall,
  options?: string,
): string {
  const passed = params === undefined ? undefined : "params";
  const args = [passed, options].filter((arg) => arg !== undefined);
  return `${variable}.${group.property}.${operation.method}(${args.join(", ")})`;
}

/** As a member of what is expected. */
function printSent({ params, bytes }: SampledCall): string {
  if (params === undefined) return "params: {}";
  return bytes ? "params: await plain(params)" : "params";
}

// From here on, statements are broken where prettier breaks them; a test holds them to it.

function printMock(id: string, { unchecked }: SampledCall): string {
  const start = "    const server = mockAction(";
  const name = stringLiteral(id);
  const broken = `${start}\n      ${name},\n`;
  if (unchecked.length === 0) {
    const line = `${start}${name});`;
    return line.length <= WIDTH ? line : `${broken}    );`;
  }
  const print = (place: Place) =>
    layout({ unchecked }, TYPESCRIPT_NOTATION, place);
  const column = `${start}${name}, `.length;
  const hugged = print({ indent: 4, column, after: ");".length });
  if (column + "{".length <= WIDTH) return `${start}${name}, ${hugged});`;
  return `${broken}      ${print({ indent: 6, column: 6, after: 1 })},\n    );`;
}

function printAwait(call: string): string {
  const line = `    const result = await ${call};`;
  if (line.length <= WIDTH) return line;
  const next = `      await ${call};`;
  return `    const result =\n${next.length <= WIDTH ? next : `      await ${breakCall(call)};`}`;
}

function printRefusal(call: string): string {
  const line = `    await expect(${call}).rejects.toThrow();`;
  if (line.length <= WIDTH) return line;
  const next = `      ${call},`;
  return `    await expect(\n${next.length <= WIDTH ? next : `      ${breakCall(call)},`}\n    ).rejects.toThrow();`;
}

/** A call whose name alone fills the line; without arguments there is nothing to break. */
const breakCall = (call: string): string =>
  call.replace(/params\)$/, "\n        params,\n      )");
