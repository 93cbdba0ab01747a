import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import {
  Code,
  layout,
  type Printable,
  TYPESCRIPT_NOTATION,
} from "../layout.js";
import { givesBytes, isListenedTo, takesBytes } from "../resources/sender.js";
import { printStream } from "../resources/example.js";
import { requiredArguments } from "../tests/example-call.js";
import { findCallSampler } from "../tests/sample-call.js";

/** Code of the section about what comes item by item. */
export interface StreamSamples {
  readonly items: string;
  /** It is gone on with where it breaks off. */
  readonly listened: boolean;
}

/** Code of the section about bytes; empty where the API has none in that direction. */
export interface FileSamples {
  readonly download: string;
  readonly upload: string;
}

/** Operations among which the README looks for its example. */
const MOST_EXAMPLES = 200;

interface Example {
  readonly operation: OperationPlan;
  /** `radio.rooms.watch` */
  readonly call: string;
  readonly args: readonly Printable[];
}

/** Shows a stream of the connector's own, one of events before others; `undefined` where there is none. */
export function printStreamSamples(plan: Plan): StreamSamples | undefined {
  const streams = listExamples(
    plan,
    ({ result }) => result.kind === "stream" && !result.optional,
  );
  const found =
    streams.find(({ operation }) => isListenedTo(operation)) ?? streams[0];
  if (!found) return undefined;
  return {
    items: printStream(found.call, found.args, plan),
    listened: isListenedTo(found.operation),
  };
}

/** Shows how a file comes and goes; `undefined` where the API has none. */
export function printFileSamples(plan: Plan): FileSamples | undefined {
  const [download] = listExamples(
    plan,
    (operation) => givesBytes(operation) && !operation.result.optional,
  );
  const upload = listExamples(plan, takesBytes)
    .map((example) => ({ ...example, args: fromFile(example.args) }))
    .find(({ args }) => args.some(hasFile));
  if (!download && !upload) return undefined;
  return {
    download: download ? printDownload(download) : "",
    upload: upload ? printUpload(upload) : "",
  };
}

function printDownload({ operation, call, args }: Example): string {
  // options are the second argument of what has params, be there none
  const none = operation.params && args.length === 0 ? [{}] : [];
  return [
    'import { writeFile } from "node:fs/promises";',
    "",
    printCall(`const stream = await ${call}`, [
      ...args,
      ...none,
      { as: "stream" },
    ]),
    'await writeFile("file", stream);',
  ].join("\n");
}

const FILE = new Code('await openAsBlob("file")');

function printUpload({ call, args }: Example): string {
  const report = new Code("({ loadedBytes }) => console.log(loadedBytes)");
  return [
    'import { openAsBlob } from "node:fs";',
    "",
    printCall(`await ${call}`, [...args, { onUploadProgress: report }]),
  ].join("\n");
}

/** A sample's bytes as those of a file. */
function fromFile(args: readonly Printable[]): readonly Printable[] {
  return args.map((arg) => {
    if (typeof arg !== "object" || arg === null || arg instanceof Code)
      return arg;
    const members = Object.entries(arg).map(([name, value]) => {
      const isBlob = value instanceof Code && value.text.startsWith("new Blob");
      return [name, isBlob ? FILE : (value as Printable)] as const;
    });
    return Object.fromEntries(members);
  });
}

const hasFile = (arg: Printable): boolean =>
  typeof arg === "object" && arg !== null && Object.values(arg).includes(FILE);

/** Calls of operations of a kind, the shortest first. */
export function listExamples(
  plan: Plan,
  isWanted: (operation: OperationPlan) => boolean,
): Example[] {
  const calls = findCallSampler(plan);
  return plan.groups
    .flatMap(({ property, operations }) =>
      operations.filter(isWanted).map((operation) => ({ property, operation })),
    )
    .slice(0, MOST_EXAMPLES)
    .flatMap(({ property, operation }) => {
      const { params, refused } = calls.sample(operation);
      if (refused) return [];
      const args = requiredArguments(params, operation);
      const [first] = args;
      const length = first ? layout(first, TYPESCRIPT_NOTATION).length : 0;
      const call = `${plan.client.variable}.${property}.${operation.method}`;
      return [{ operation, call, args, length }];
    })
    .sort((a, b) => a.length - b.length);
}
