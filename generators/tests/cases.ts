import { stringLiteral } from "../../src/escape/literal.js";
import type { GroupPlan, OperationPlan } from "../../src/plan/plan.js";
import { layout, TYPESCRIPT_NOTATION } from "../layout.js";
import type { SampledCall } from "./sample-call.js";

/** What the template needs of one operation. */
export interface TestCase {
  readonly id: string;
  readonly call: string;
  /** The params literal and its type; empty where there are none. */
  readonly params: string;
  readonly type: string;
  /** What must arrive. */
  readonly sent: string;
  /** What must come back. */
  readonly result: string;
  /** Of the mock. */
  readonly options: string;
}

/** Writes the call of an operation and what must come of it. */
export function printCase({
  operation,
  group,
  call,
  variable,
}: {
  operation: OperationPlan;
  group: GroupPlan;
  call: SampledCall;
  variable: string;
}): TestCase {
  const type = operation.params?.typeName ?? "";
  const column = `    const params: ${type} = `.length;
  const options =
    call.unchecked.length === 0
      ? ""
      : `, { unchecked: ${layout(call.unchecked, TYPESCRIPT_NOTATION)} }`;
  return {
    id: stringLiteral(operation.id),
    call: printCall({ operation, group, variable }, call.params !== undefined),
    params:
      call.params === undefined
        ? ""
        : layout(call.params, TYPESCRIPT_NOTATION, {
            indent: 4,
            column,
            after: 1,
          }),
    type,
    sent: printSent(call),
    result:
      operation.result.kind === "binary" ? "await plain(result)" : "result",
    options,
  };
}

/** As a member of what is expected. */
function printSent({ params, bytes }: SampledCall): string {
  if (params === undefined) return "params: {}";
  return bytes ? "params: await plain(params)" : "params";
}

/** `bookings.stays.get(params)` */
export function printCall(
  {
    operation,
    group,
    variable,
  }: { operation: OperationPlan; group: GroupPlan; variable: string },
  params: boolean,
  options?: string,
): string {
  const args = [
    ...(params ? ["params"] : []),
    ...(options === undefined ? [] : [options]),
  ];
  return `${variable}.${group.property}.${operation.method}(${args.join(", ")})`;
}
