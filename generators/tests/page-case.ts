import { stringLiteral } from "../../src/escape/literal.js";
import { printCall } from "../code/call.js";
import { methodOf, passedTo, printParams, type CallSite } from "./cases.js";
import type { SampledCall } from "./sample-call.js";

/** What the template needs of a list that comes in pages. */
export interface PageCase {
  readonly title: string;
  readonly mock: string;
  readonly params: string;
  readonly call: string;
}

/** The test that every item of all pages comes, and the second page is asked for as the API wants it. */
export function printPageCase(
  site: CallSite,
  sampled: SampledCall,
): PageCase | undefined {
  const { operation } = site;
  if (!operation.paging || sampled.refused) return undefined;
  return {
    title: stringLiteral(`${operation.id} goes through all pages`),
    mock: printCall("    const server = mockPages", [operation.id]),
    params: printParams(site, sampled, "    "),
    call: printCall(`    const list = ${methodOf(site)}`, passedTo(sampled)),
  };
}
