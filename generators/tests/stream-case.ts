import { stringLiteral } from "../../src/escape/literal.js";
import { printCall } from "../code/call.js";
import { Code, type Printable } from "../layout.js";
import { givesBytes, isListenedTo, takesBytes } from "../resources/sender.js";
import {
  methodOf,
  passedTo,
  printMock,
  printParams,
  type CallSite,
} from "./cases.js";
import type { SampledCall } from "./sample-call.js";

/** What the template needs of a call whose body is a stream. */
export interface StreamCase {
  readonly title: string;
  readonly mock: string;
  readonly params: string;
  readonly call: string;
}

export interface StreamCases {
  /** An event stream that breaks off is gone on with. */
  readonly broken?: StreamCase | undefined;
  /** Bytes are given as they arrive. */
  readonly download?: StreamCase | undefined;
  /** What is sent is counted. */
  readonly upload?: StreamCase | undefined;
}

/** The tests of what an operation streams. */
export function printStreamCases(
  site: CallSite,
  sampled: SampledCall,
): StreamCases {
  const { operation } = site;
  if (sampled.refused) return {};
  return {
    broken: isListenedTo(operation)
      ? {
          ...printStreamCase(site, sampled, {
            does: "goes on where its stream broke off",
            start: "    const stream = await ",
          }),
          mock: printCall("    const server = mockBreak", [operation.id]),
        }
      : undefined,
    download: givesBytes(operation)
      ? printStreamCase(site, sampled, {
          does: "gives its bytes as a stream",
          start: "    const stream = await ",
          options: { as: "stream" },
        })
      : undefined,
    upload:
      takesBytes(operation) && sampled.params !== undefined
        ? printStreamCase(site, sampled, {
            does: "says how much it has sent",
            start: "    await ",
            options: { onUploadProgress: new Code("count") },
          })
        : undefined,
  };
}

interface Wanted {
  readonly does: string;
  readonly start: string;
  readonly options?: Readonly<Record<string, Printable>>;
}

function printStreamCase(
  site: CallSite,
  sampled: SampledCall,
  { does, start, options }: Wanted,
): StreamCase {
  const { operation } = site;
  const params = passedTo(sampled);
  // options are the second argument of what has params
  const none = operation.params && params.length === 0 ? [new Code("{}")] : [];
  return {
    title: stringLiteral(`${operation.id} ${does}`),
    mock: printMock(operation.id, sampled),
    params: printParams(site, sampled, "    "),
    call: printCall(`${start}${methodOf(site)}`, [
      ...params,
      ...(options ? [...none, options] : []),
    ]),
  };
}
