import { stringLiteral } from "../../src/escape/literal.js";
import type { GroupPlan, OperationPlan, Plan } from "../../src/plan/plan.js";
import {
  Code,
  layout,
  TYPESCRIPT_NOTATION,
  type Printable,
} from "../layout.js";
import { findCallSampler } from "../tests/sample-call.js";

/** Code of the README, by section. */
export type Samples = Readonly<
  Record<
    | "call"
    | "withResponse"
    | "errors"
    | "options"
    | "send"
    | "invoke"
    | "mocks",
    string
  >
>;

interface Example {
  readonly group: GroupPlan;
  readonly operation: OperationPlan;
  /** The params as a literal; empty where there are none. */
  readonly params: string;
}

/** Shows the connector on one of its own operations; `undefined` where none can be called. */
export function printSamples(plan: Plan): Samples | undefined {
  const example = chooseExample(plan);
  if (!example) return undefined;
  const { group, operation, params } = example;
  const id = stringLiteral(operation.id);
  const call = (options = "") =>
    `${plan.client.variable}.${group.property}.${operation.method}(${[params, options].filter(Boolean).join(", ")})`;
  const status = Number(
    operation.errors.find((error) => /^4\d\d$/.test(error.status))?.status ??
      404,
  );
  const name = plan.package.name;
  const literal = `import * as ${alias(group, plan)} from "${name}/operations/${group.file}";`;
  const reference = `${alias(group, plan)}.${operation.method}`;
  const result = operation.result.kind === "none" ? "" : "const result = ";
  return {
    call: `${result}await ${call()};`,
    withResponse: `const { ${operation.result.kind === "none" ? "" : "data, "}response } = await ${call()}.withResponse();\nconsole.log(response.status${operation.result.kind === "none" ? "" : ", data"});`,
    errors: [
      `import { isApiError, NetworkError } from "${name}";`,
      literal,
      "",
      "try {",
      `  await ${call()};`,
      "} catch (error) {",
      `  if (isApiError(error, ${reference}, ${status})) console.error(error.body);`,
      "  else if (error instanceof NetworkError) console.error(error.attempts);",
      "  else throw error;",
      "}",
    ].join("\n"),
    options: `await ${call("{ retry: { attempts: 1 }, timeoutMs: 5_000, signal: AbortSignal.timeout(20_000) }")};`,
    send: [
      `import { createClient, send } from "${name}";`,
      literal,
      "",
      `const client = createClient({ environment: ${environmentOf(plan)} });`,
      `await send(${["client", reference, params].filter(Boolean).join(", ")});`,
    ].join("\n"),
    invoke: `import { invoke } from "${name}";\n\nconst output = await invoke(${[plan.client.variable, id, params].filter(Boolean).join(", ")});`,
    mocks: [
      'import { setupServer } from "msw/node";',
      `import { createHandlers } from "${name}/mocks";`,
      "",
      "const server = setupServer(",
      `  ...createHandlers({ baseUrl: "https://api.example.test", replies: { ${id}: { status: ${status} } } }),`,
      ");",
      "server.listen();",
    ].join("\n"),
  };
}

const environmentOf = ({ environments: [first] }: Plan): string =>
  first ? stringLiteral(first.name) : '{ url: "https://api.example.com" }';

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

/** The plainest call: one that reads, and whose params are short and surely valid. */
function chooseExample(plan: Plan): Example | undefined {
  const calls = findCallSampler(plan);
  const all = plan.groups.flatMap((group) =>
    group.operations.map((operation) => ({ group, operation })),
  );
  const examples = all.slice(0, MOST_EXAMPLES).flatMap((one) => {
    const sampled = calls.sample(one.operation);
    if (sampled.refused) return [];
    const params =
      sampled.params === undefined
        ? ""
        : layout(
            keepRequired(sampled.params, one.operation),
            TYPESCRIPT_NOTATION,
          );
    const valid = sampled.unchecked.length === 0 && !sampled.bytes;
    return [{ ...one, params: params === "{}" ? "" : params, valid }];
  });
  const cost = ({ operation, params, valid }: (typeof examples)[number]) =>
    (valid ? 0 : 1_000) +
    (operation.action.method === "GET" ? 0 : 200) +
    (operation.action.path.includes("{") ? 0 : 100) +
    (operation.errors.some(({ status }) => /^4\d\d$/.test(status)) ? 0 : 50) +
    (operation.result.kind === "json" ? 0 : 200) +
    params.length;
  return examples.sort((a, b) => cost(a) - cost(b))[0];
}

/** A first look needs no optional params. */
function keepRequired(
  params: Printable,
  { params: plan }: OperationPlan,
): Printable {
  const required = new Set(plan?.schema.required ?? []);
  if (typeof params !== "object" || params === null || params instanceof Code)
    return params;
  return Object.fromEntries(
    Object.entries(params).filter(([key]) => required.has(key)),
  );
}
