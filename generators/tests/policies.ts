import type { EmittedFile } from "../../src/emit/file.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { GroupPlan, OperationPlan, Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { Imports } from "../code/imports.js";
import { settle } from "../code/settled.js";
import { usesTemporal } from "../codecs/sample.js";
import type { Printable } from "../layout.js";
import { renderAsset } from "../render.js";
import { methodOf, passedTo, printParams } from "./cases.js";
import { isRepeatable, isRetried } from "./retried.js";
import type { CallSampler, SampledCall } from "./sample-call.js";

interface PoliciesContext {
  readonly plan: Plan;
  readonly calls: CallSampler;
  readonly variable: string;
}

interface Example {
  readonly group: GroupPlan;
  readonly operation: OperationPlan;
}

/** Statuses to fail with, those first that are not tried again by default. */
const STATUSES = [404, 409, 423, 501, 500, 502, 504, 503, 429, 425, 408];

/** `test/behaviour.policies.test.ts`: that what is said of tries and keys is done; nothing where nothing is said. */
export function printPolicies(context: PoliciesContext): EmittedFile[] {
  const key = find(
    context,
    (one) => one.policies?.idempotencyKey !== undefined && isRetried(503, one),
  );
  const retried = find(context, (one) => retriedStatus(one) !== undefined);
  const refused = find(context, (one) => refusedStatus(one) !== undefined);
  const examples = [key, retried, refused].flatMap((one) => one ?? []);
  if (examples.length === 0) return [];
  const text = renderAsset("tests/policies.test.ts.hbs", {
    imports: String(importsOf(examples, context)).trimEnd(),
    key: key && describeKey(key, context),
    retried: retried && describeRetried(retried, context),
    refused: refused && describeRefused(refused, context),
  });
  return [settle("test/behaviour.policies.test.ts", text)];
}

function find(
  { plan, calls }: PoliciesContext,
  suits: (operation: OperationPlan) => boolean,
): Example | undefined {
  for (const group of plan.groups) {
    const operation = group.operations.find(
      (one) => suits(one) && !calls.sample(one).refused,
    );
    if (operation) return { group, operation };
  }
  return undefined;
}

/** A status that is said to be tried again. */
function retriedStatus(operation: OperationPlan): number | undefined {
  const said = operation.policies?.retry?.statuses !== undefined;
  return said && isRepeatable(operation)
    ? STATUSES.find((status) => isRetried(status, operation))
    : undefined;
}

/** One that is not tried again, though others are by default. */
function refusedStatus(operation: OperationPlan): number | undefined {
  const { attempts, statuses } = operation.policies?.retry ?? {};
  if (attempts !== 1 && !statuses) return undefined;
  return STATUSES.findLast((status) => !isRetried(status, operation));
}

const AT_ONCE = { "retry-after": "0" };

function describeKey({ group, operation }: Example, context: PoliciesContext) {
  const sampled = withoutKey(operation, context.calls.sample(operation));
  const site = { variable: context.variable, group, operation };
  const busy = { status: 503, headers: AT_ONCE };
  return {
    server: printServer(operation, [busy, {}, {}]),
    params: printParams(site, sampled, "  "),
    call: printCall(`  await ${methodOf(site)}`, passedTo(sampled)),
    header: stringLiteral(operation.policies?.idempotencyKey ?? ""),
  };
}

/** The call of somebody who leaves the key to the connector. */
function withoutKey(
  { params, action }: OperationPlan,
  sampled: SampledCall,
): SampledCall {
  const key = params?.parameters.find(
    ({ index }) => action.parameters[index]?.isKey,
  )?.key;
  if (key === undefined || typeof sampled.params !== "object") return sampled;
  const entries = Object.entries(sampled.params ?? {});
  return {
    ...sampled,
    params: Object.fromEntries(entries.filter(([name]) => name !== key)),
  };
}

function describeRetried(example: Example, context: PoliciesContext) {
  const status = retriedStatus(example.operation) ?? 500;
  const { site, sampled, params } = describe(example, context);
  const { operation } = example;
  return {
    title: stringLiteral(`${operation.id} is tried again after ${status}`),
    server: printServer(operation, [{ status, headers: AT_ONCE }, {}]),
    params,
    call: printCall(`  await ${methodOf(site)}`, passedTo(sampled)),
  };
}

function describeRefused(example: Example, context: PoliciesContext) {
  const status = refusedStatus(example.operation) ?? 500;
  const { site, sampled, params } = describe(example, context);
  const { operation } = example;
  return {
    title: stringLiteral(`${operation.id} is not tried again after ${status}`),
    status,
    server: printServer(operation, [{ status, headers: AT_ONCE }]),
    params,
    start: printCall(`  const call = ${methodOf(site)}`, passedTo(sampled)),
  };
}

function describe({ group, operation }: Example, context: PoliciesContext) {
  const { calls, variable } = context;
  const sampled = calls.sample(operation);
  const site = { variable, group, operation };
  return { sampled, site, params: printParams(site, sampled, "  ") };
}

const printServer = ({ id }: OperationPlan, replies: readonly Printable[]) =>
  printCall("  const server = mockAction", [id, { replies }]);

function importsOf(
  examples: readonly Example[],
  { plan, calls, variable }: PoliciesContext,
): Imports {
  const imports = new Imports();
  imports.value("expect", "vitest");
  imports.value("test", "vitest");
  imports.value(variable, "./support/connection.js");
  imports.value(
    "mockAction",
    `./support/${plan.codecs ? "surface" : "server"}.js`,
  );
  for (const { group, operation } of examples) {
    const { params } = operation;
    if (params)
      imports.type(params.typeName, `../src/operations/${group.file}.js`);
    if (usesTemporal(calls.sample(operation).params))
      imports.value("Temporal", "./support/temporal.js");
  }
  return imports;
}
