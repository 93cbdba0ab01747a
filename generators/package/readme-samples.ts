import type { GroupPlan, OperationPlan, Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { listed, statement } from "../code/imports.js";
import {
  Code,
  layout,
  TYPESCRIPT_NOTATION,
  type Printable,
} from "../layout.js";
import { requiredArguments } from "../tests/example-call.js";
import { sampleConnection } from "./readme-connection.js";
import { findCallSampler } from "../tests/sample-call.js";

const WIDTH = 80;

/** Code of the README, by section. */
export type Samples = Readonly<
  Record<
    | "call"
    | "withResponse"
    | "errors"
    | "options"
    | "send"
    | "validate"
    | "invoke"
    | "mocks",
    string
  >
>;

interface Example {
  readonly group: GroupPlan;
  readonly operation: OperationPlan;
  /** The params, if there are any. */
  readonly params: readonly Printable[];
  /** The same as JSON. */
  readonly input: readonly Printable[];
}

/** Shows the connector on one of its own operations; `undefined` where none can be called. */
export function printSamples(plan: Plan): Samples | undefined {
  const example = chooseExample(plan);
  if (!example) return undefined;
  const { group, operation, params, input } = example;
  const { variable } = plan.client;
  const method = `${variable}.${group.property}.${operation.method}`;
  // Options are the second argument of what has params, be there none.
  const none = operation.params && params.length === 0 ? [{}] : [];
  const call = (start: string, ...options: readonly Printable[]) =>
    printCall(`${start}${method}`, [
      ...(options.length > 0 ? none : []),
      ...params,
      ...options,
    ]);
  const status = Number(
    operation.errors.find((error) => /^4\d\d$/.test(error.status))?.status ??
      404,
  );
  const name = plan.package.name;
  const operations = alias(group, plan);
  const literal = `import * as ${operations} from "${name}/operations/${group.file}";`;
  const reference = new Code(`${operations}.${operation.method}`);
  const { names, options } = sampleConnection(plan);
  const empty = operation.result.kind === "none";
  // A variable of its own, because how a longer chain is broken depends on more than its width.
  const pending = variable === "call" ? "pending" : "call";
  return {
    call: call(`${empty ? "" : "const result = "}await `),
    withResponse: [
      call(`const ${pending} = `),
      `const { ${empty ? "" : "data, "}response } = await ${pending}.withResponse();`,
      `console.log(response.status${empty ? "" : ", data"});`,
    ].join("\n"),
    errors: [
      listed("import", ["isApiError", "NetworkError"], name),
      literal,
      "",
      "try {",
      call("  await "),
      "} catch (error) {",
      printCheck(reference, status),
      "  else if (error instanceof NetworkError) console.error(error.attempts);",
      "  else throw error;",
      "}",
    ].join("\n"),
    options: call("await ", OPTIONS),
    send: [
      statement("import", [...names, "createClient", "send"], name),
      literal,
      "",
      printCall("const client = createClient", [options]),
      printCall("await send", [new Code("client"), reference, ...params]),
    ].join("\n"),
    validate: plan.validation ? printValidation(plan) : "",
    invoke: [
      `import { invoke } from "${name}";`,
      "",
      printCall("const output = await invoke", [
        new Code(variable),
        operation.id,
        ...input,
      ]),
    ].join("\n"),
    mocks: [
      'import { setupServer } from "msw/node";',
      `import { createHandlers } from "${name}/mocks";`,
      "",
      "const server = setupServer(",
      `  ...${printHandlers({
        baseUrl: "https://api.example.test",
        replies: { [operation.id]: { status } },
      })},`,
      ");",
      "server.listen();",
    ].join("\n"),
  };
}

/** A connector that checks every call. */
function printValidation(plan: Plan): string {
  const { names, options } = sampleConnection(plan);
  return [
    statement("import", [...names, plan.client.factory], plan.package.name),
    `import { validate } from "${plan.package.name}/schemas";`,
    "",
    printCall(
      `const ${plan.client.variable} = ${plan.client.factory}`,
      [{ ...options, validate: new Code("validate") }],
      true,
    ),
  ].join("\n");
}

const OPTIONS = {
  retry: { attempts: 1 },
  timeoutMs: new Code("5_000"),
  signal: new Code("AbortSignal.timeout(20_000)"),
};

/** What is wrong with a call: its consequence goes to the next line, and what it asks to lines of its own, where either is too wide. */
function printCheck(reference: Code, status: number): string {
  const consequence = "console.error(error.body);";
  const asked = `isApiError(error, ${reference.text}, ${status})`;
  const line = `  if (${asked}) ${consequence}`;
  if (line.length <= WIDTH) return line;
  if (`  if (${asked})`.length <= WIDTH)
    return `  if (${asked})\n    ${consequence}`;
  const args = ["error", reference.text, String(status)];
  const inside =
    `    ${asked}`.length <= WIDTH
      ? `    ${asked}`
      : `    isApiError(\n${args.map((arg) => `      ${arg},\n`).join("")}    )`;
  return `  if (\n${inside}\n  )\n    ${consequence}`;
}

const printHandlers = (options: Printable): string =>
  layout(new Code("createHandlers", options), TYPESCRIPT_NOTATION, {
    indent: 2,
    column: "  ...".length,
    after: 1,
    expanded: true,
  });

/** A name for the operations of a group that nothing else in a sample has. */
function alias({ property }: GroupPlan, { client }: Plan): string {
  return [
    client.variable,
    "client",
    "server",
    "error",
    "result",
    "response",
    "data",
    "send",
    "invoke",
    "output",
  ].includes(property)
    ? `${property}Operations`
    : property;
}

/** Operations among which the README looks for its example. */
const MOST_EXAMPLES = 200;

/** The plainest call: one that reads, with a short name, and whose params are short and surely valid. */
function chooseExample(plan: Plan): Example | undefined {
  const calls = findCallSampler(plan);
  const all = plan.groups.flatMap((group) =>
    group.operations.map((operation) => ({ group, operation })),
  );
  const examples = all.slice(0, MOST_EXAMPLES).flatMap((one) => {
    const sampled = calls.sample(one.operation);
    if (sampled.refused) return [];
    const params = requiredArguments(sampled.params, one.operation);
    const input = requiredArguments(
      sampled.wire ?? sampled.params,
      one.operation,
    );
    const [first] = params;
    const length = first ? layout(first, TYPESCRIPT_NOTATION).length : 0;
    const valid =
      sampled.unchecked.length === 0 && !sampled.bytes && !sampled.untyped;
    return [{ ...one, params, input, length, valid }];
  });
  const cost = ({ operation, length, valid }: (typeof examples)[number]) =>
    (valid ? 0 : 1_000) +
    (operation.action.method === "GET" ? 0 : 200) +
    (operation.action.path.includes("{") ? 0 : 100) +
    (operation.errors.some(({ status }) => /^4\d\d$/.test(status)) ? 0 : 50) +
    (operation.result.kind === "json" ? 0 : 200) +
    operation.id.length +
    length;
  return examples.sort((a, b) => cost(a) - cost(b))[0];
}
