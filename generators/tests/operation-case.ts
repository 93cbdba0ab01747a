import { stringLiteral } from "../../src/escape/literal.js";
import { printCall } from "../code/call.js";
import { Code } from "../layout.js";
import { methodOf, passedTo, printParams, type CallSite } from "./cases.js";
import type { SampledCall } from "./sample-call.js";

/** What the template needs of an operation that goes on behind its first answer. */
export interface OperationCase {
  readonly waits: string;
  readonly resumes: string;
  readonly fails: string;
  readonly mock: string;
  readonly mockFailure: string;
  readonly params: string;
  readonly call: string;
  readonly resume: string;
}

/** The tests that it is waited for, gone on with from a token, and that its failure is an error. */
export function printOperationCase(
  site: CallSite,
  sampled: SampledCall,
): OperationCase | undefined {
  const { operation, variable } = site;
  const { id, longRunning, method } = operation;
  if (!longRunning || sampled.refused) return undefined;
  const mock = "    const server = mockOperation";
  return {
    waits: stringLiteral(`${id} is waited for`),
    resumes: stringLiteral(`${id} goes on from a token`),
    fails: stringLiteral(`${id} fails while it is waited for`),
    mock: printCall(mock, [id]),
    mockFailure: printCall(mock, [id, "failed"]),
    params: printParams(site, sampled, "    "),
    call: printCall(`    const call = ${methodOf(site)}`, passedTo(sampled)),
    resume: printCall("    const rest = resumeOperation", [
      new Code(`${variable}.$`),
      new Code(`operations.${method}`),
      new Code("String(token)"),
    ]),
  };
}
