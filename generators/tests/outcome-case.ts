import { stringLiteral } from "../../src/escape/literal.js";
import type { OutcomePlan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { Code } from "../layout.js";
import { methodOf, passedTo, printParams, type CallSite } from "./cases.js";
import type { SampledCall } from "./sample-call.js";

/** What the template needs to try every documented success of an operation. */
export interface OutcomeCase {
  readonly title: string;
  readonly params: string;
  /** `200, 202` */
  readonly statuses: string;
  readonly mock: string;
  readonly call: string;
}

/** Writes the call whose data and headers must be those of each status. */
export function printOutcomeCase(
  site: CallSite,
  sampled: SampledCall,
): OutcomeCase | undefined {
  const { operation } = site;
  const statuses = listStatuses(operation.result.outcomes);
  if (statuses.length === 0) return undefined;
  return {
    title: stringLiteral(`${operation.id}: outcomes`),
    params: printParams(site, sampled, "    "),
    statuses: statuses.join(", "),
    mock: printCall("      const server = mockAction", [
      operation.id,
      { replies: [{ status: new Code("status") }] },
    ]),
    call: printCall(`      const call = ${methodOf(site)}`, passedTo(sampled)),
  };
}

/** One status for each outcome; for a range, one that is not described more exactly. */
function listStatuses(outcomes: readonly OutcomePlan[]): number[] {
  const found = outcomes.flatMap(({ status, except }) => {
    if (/^\d+$/.test(status)) return [Number(status)];
    const candidates = status.startsWith("3") ? [302, 301, 307] : SUCCESS;
    const free = candidates.find((one) => !except.includes(String(one)));
    return free === undefined ? [] : [free];
  });
  return [...new Set(found)];
}

const SUCCESS = [200, 201, 202, 203, 206, 207, 208];
