import type { GroupPlan, OperationPlan, Plan } from "../../src/plan/plan.js";
import { propertyKey, stringLiteral } from "../../src/escape/literal.js";
import { widthOf } from "../../src/escape/width.js";
import { printCall } from "../code/call.js";
import { usesTemporal } from "../codecs/sample.js";
import { Code, type Printable } from "../layout.js";
import { methodOf, passedTo, printParams, printResult } from "./cases.js";
import { describeConnectionTest } from "./connection-test.js";
import { isRetried } from "./retried.js";
import type { CallSampler } from "./sample-call.js";

const WIDTH = 80;

/** An operation that shows one thing that all of them do. */
interface Example {
  readonly group: GroupPlan;
  readonly operation: OperationPlan;
}

export interface BehaviourContext {
  readonly plan: Plan;
  readonly calls: CallSampler;
  readonly variable: string;
}

/** The tests of what all operations have in common, each on an operation that shows it. */
export interface Behaviour {
  /** By test: what the template fills in. */
  readonly values: Readonly<
    Record<string, Readonly<Record<string, unknown>> | undefined>
  >;
  /** The operation that fails with a documented error. */
  readonly failing: { readonly method: string; readonly file: string };
  /** Params types that the tests name. */
  readonly types: readonly { readonly type: string; readonly file: string }[];
  /** Some result is bytes. */
  readonly bytes: boolean;
  /** Some value is one of `Temporal`'s. */
  readonly temporal: boolean;
}

/** Chooses by what the description has; `undefined` where nothing can be called. */
export function planBehaviour(
  context: BehaviourContext,
): Behaviour | undefined {
  const { plan } = context;
  const all = plan.groups.flatMap((group) =>
    group.operations.map((operation): Example => ({ group, operation })),
  );
  const find = (suits: (operation: OperationPlan) => boolean) =>
    all.find(
      ({ operation }) =>
        suits(operation) && !context.calls.sample(operation).refused,
    );
  const first = find(() => true);
  if (!first) return undefined;
  const failing =
    find((operation) => documentedFailure(operation) !== undefined) ?? first;
  const busy = find((operation) => isRetried(503, operation));
  const secured = find(needsCredential);
  const routed = find((operation) => freeTextInPath(operation) !== undefined);
  const key = routed && freeTextInPath(routed.operation);
  const documented = documentedFailure(failing.operation);
  const status =
    documented ??
    [400, 410, 501].find((one) => !isRetried(one, failing.operation)) ??
    400;
  const shown = {
    failing: describeExample(failing, context),
    first: describeExample(first, context),
    busy: busy && describeExample(busy, context),
    secured:
      secured &&
      describeExample(secured, { ...context, variable: "anonymous" }),
    routed: routed && describeExample(routed, context),
    limited: describeExample(first, { ...context, variable: "limited" }),
  };
  const examples = [
    failing,
    first,
    ...(busy ? [busy] : []),
    ...(secured ? [secured] : []),
    ...(routed ? [routed] : []),
  ];
  return {
    values: {
      error: {
        ...shown.failing,
        server: shown.failing.server([{ status }]),
        status,
        documented: documented !== undefined,
      },
      retry: shown.busy && {
        ...shown.busy,
        server: shown.busy.server([new Code("busy"), {}]),
      },
      limited: describeLimited(shown.limited),
      cancel: {
        ...shown.first,
        start: printCall(`  const call = ${shown.first.method}`, [
          ...shown.first.passed,
          CANCELLED,
        ]),
      },
      tested: describeConnectionTest(plan, context.variable, first.operation),
      secured: shown.secured && {
        ...shown.secured,
        server: shown.secured.server(),
      },
      routed: shown.routed && {
        ...shown.routed,
        server: shown.routed.server(),
        start: printRouted(shown.routed.method, key ?? ""),
        key: stringLiteral(key ?? ""),
      },
    },
    failing: { method: failing.operation.method, file: failing.group.file },
    types: examples.flatMap(({ operation, group }) =>
      operation.params
        ? [{ type: operation.params.typeName, file: group.file }]
        : [],
    ),
    bytes: busy !== undefined && printResult(busy.operation).includes("plain("),
    temporal: examples.some(({ operation }) =>
      usesTemporal(context.calls.sample(operation).params),
    ),
  };
}

/** A status that the description gives a body for, and that is not tried again. */
function documentedFailure(operation: OperationPlan): number | undefined {
  const { errors, action } = operation;
  if (action.method === "HEAD") return undefined;
  const json = errors.filter(({ xml }) => !xml);
  const statuses = json.map(({ status }) =>
    status === "4XX" || status === "default" ? 400 : Number(status),
  );
  return statuses.find(
    (status) =>
      status >= 400 &&
      status < 500 &&
      ![408, 425, 429].includes(status) &&
      !isRetried(status, operation),
  );
}

const needsCredential = ({ action: { security } }: OperationPlan): boolean =>
  security.length > 0 &&
  security.every((alternative) => Object.keys(alternative).length > 0);

/** The key of a path parameter that takes any text and has a segment of its own. */
function freeTextInPath({ action, params }: OperationPlan): string | undefined {
  return params?.parameters.find(({ in: place, name, index }) => {
    const parameter = action.parameters[index];
    const {
      type,
      enum: values,
      pattern,
      format,
      const: one,
      $ref,
      maxLength = Infinity,
    } = parameter?.schema ?? {};
    const limited =
      [values, pattern, format, one, $ref].some((rule) => rule !== undefined) ||
      maxLength < 20;
    const whole = action.path.split("/").includes(`{${name}}`);
    return (
      place === "path" &&
      whole &&
      !limited &&
      parameter?.style === "simple" &&
      type?.length === 1 &&
      type[0] === "string" &&
      parameter.mediaType === undefined
    );
  })?.key;
}

function describeExample(
  { group, operation }: Example,
  { calls, variable }: BehaviourContext,
) {
  const sampled = calls.sample(operation);
  const site = { variable, group, operation };
  const method = methodOf(site);
  const passed = passedTo(sampled);
  return {
    server: (replies?: Printable) =>
      printCall("  const server = mockAction", [
        operation.id,
        ...(replies === undefined ? [] : [{ replies }]),
      ]),
    params: printParams(site, sampled, "  "),
    start: printCall(`  const call = ${method}`, passed),
    await: printCall(`  const result = await ${method}`, passed),
    method,
    passed,
    result: printResult(operation),
  };
}

/** What becomes of calls after a refusal. */
function describeLimited(example: ReturnType<typeof describeExample>) {
  const { method, passed, params, server } = example;
  const call = (start: string, ...options: Printable[]) =>
    printCall(`  ${start} ${method}`, [...passed, ...options]);
  return {
    params,
    short: server([new Code("throttled"), {}]),
    long: server([new Code("throttled")]),
    refused: call("const first =", { retry: { attempts: 1 } }),
    waits: call("await"),
    first: call("const first ="),
    second: call("const second ="),
  };
}

const CANCELLED = { signal: new Code("controller.signal") };

/** A call with a value of its own for one parameter. */
function printRouted(method: string, key: string): string {
  const member = `${propertyKey(key)}: "../a/b?c#d"`;
  const line = `  await ${method}({ ...params, ${member} });`;
  if (widthOf(line) <= WIDTH) return line;
  return `  await ${method}({`.length <= WIDTH
    ? `  await ${method}({\n    ...params,\n    ${member},\n  });`
    : `  await ${method}(\n    { ...params, ${member} },\n  );`;
}
