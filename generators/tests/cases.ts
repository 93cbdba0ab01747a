import { stringLiteral } from "../../src/escape/literal.js";
import type { GroupPlan, OperationPlan, Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { Code, layout, TYPESCRIPT_NOTATION } from "../layout.js";
import { expectInternal } from "./options.js";
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
  /** The statements around the call. */
  readonly mock: string;
  readonly await: string;
  /** What the connection adds to it; empty where it adds nothing. */
  readonly internal: string;
  /** Nothing can be sent. */
  readonly refused: boolean;
  readonly refusal: string;
  /** What must arrive, and what must come back. */
  readonly sent: string;
  readonly result: string;
}

/** Writes the call of an operation and what must come of it. */
export function printCase(
  site: CallSite,
  sampled: SampledCall,
  plan: Plan,
): TestCase {
  const { operation } = site;
  const internal = printInternal(operation, plan);
  return {
    id: stringLiteral(operation.id),
    params: printParams(site, sampled, "    "),
    mock: printMock(operation.id, sampled),
    await: printCall(
      `    const result = await ${methodOf(site)}`,
      passedTo(sampled),
    ),
    internal,
    refused: sampled.refused,
    refusal: printRefusal(
      `${methodOf(site)}(${passedTo(sampled)
        .map(({ text }) => text)
        .join("")})`,
    ),
    sent: printSent(sampled, internal),
    result: printResult(operation),
  };
}

/** The result of a call as it can be compared: bytes are read, and what comes one by one. */
export const printResult = ({ result }: OperationPlan): string =>
  result.outcomes.some(
    ({ asked, kind }) =>
      asked && (kind === "binary" || kind === "stream" || kind === "parts"),
  )
    ? "await plain(result)"
    : "result";

/** `const params: GetStayParams = {…};`, with the object on lines of its own where the type leaves no room. */
export function printParams(
  { operation }: CallSite,
  { params, unchecked, untyped }: SampledCall,
  margin: string,
): string {
  if (params === undefined) return "";
  const start = `${margin}const params: ${operation.params?.typeName ?? ""} =`;
  const fits = start.length + " {".length <= WIDTH;
  const indent = fits ? margin.length : margin.length + 2;
  const column = fits ? start.length + 1 : indent;
  // Where no value is known that the schema accepts, as in one that requires itself, the type accepts none either.
  const cast = untyped || unchecked.length > 0 ? " as never" : "";
  const literal = layout(params, TYPESCRIPT_NOTATION, {
    indent,
    column,
    after: `${cast};`.length,
  });
  return `${start}${fits ? " " : `\n${" ".repeat(indent)}`}${literal}${cast};`;
}

/** `bookings.stays.get` */
export const methodOf = ({ variable, group, operation }: CallSite): string =>
  `${variable}.${group.property}.${operation.method}`;

/** What it is called with, by name. */
export const passedTo = ({ params }: SampledCall): readonly Code[] =>
  params === undefined ? [] : [new Code("params")];

/** What must have been received, with `internal` if there is something of it. */
export function printSent(
  { params, bytes }: SampledCall,
  internal: string,
): string {
  const given = bytes ? "params: await plain(params)" : "params";
  const members = [
    params === undefined ? "params: {}" : given,
    ...(internal === "" ? [] : ["internal"]),
    "violations: []",
  ];
  const line = `{ ${members.join(", ")} }`;
  return `    expect(received).toEqual(${line});`.length <= WIDTH
    ? line
    : `{\n${members.map((member) => `      ${member},\n`).join("")}    }`;
}

/** `const internal = {…};` */
export function printInternal(operation: OperationPlan, plan: Plan): string {
  const values = expectInternal(operation, plan);
  if (values === undefined) return "";
  const start = "    const internal = ";
  const place = { indent: 4, column: start.length, after: 1 };
  return `${start}${layout(values, TYPESCRIPT_NOTATION, place)};`;
}

// From here on, statements are broken where prettier breaks them; a test holds them to it.

export function printMock(id: string, { unchecked }: SampledCall): string {
  const options = unchecked.length > 0 ? [{ unchecked }] : [];
  return printCall("    const server = mockAction", [id, ...options]);
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
