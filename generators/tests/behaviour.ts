import type { GroupPlan, OperationPlan, Plan } from "../../src/plan/plan.js";
import { propertyKey, stringLiteral } from "../../src/escape/literal.js";
import { printCall, printParams } from "./cases.js";
import type { CallSampler } from "./sample-call.js";

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
  const secured = find(needsCredential);
  const routed = find((operation) => freeTextInPath(operation) !== undefined);
  const key = routed && freeTextInPath(routed.operation);
  const examples = [
    failing,
    first,
    ...(secured ? [secured] : []),
    ...(routed ? [routed] : []),
  ];
  return {
    values: {
      error: {
        ...describeExample(failing, context),
        status: documentedFailure(failing.operation) ?? 400,
      },
      retry: describeExample(first, context),
      cancel: describeExample(first, context),
      secured:
        secured &&
        describeExample(secured, { ...context, variable: "anonymous" }),
      routed: routed && {
        ...describeExample(routed, context),
        key: stringLiteral(key ?? ""),
        property: propertyKey(key ?? ""),
      },
    },
    failing: { method: failing.operation.method, file: failing.group.file },
    types: examples.flatMap(({ operation, group }) =>
      operation.params
        ? [{ type: operation.params.typeName, file: group.file }]
        : [],
    ),
    bytes: first.operation.result.kind === "binary",
  };
}

/** A status that the description gives a body for, and that is not tried again. */
function documentedFailure({
  errors,
  action,
}: OperationPlan): number | undefined {
  if (action.method === "HEAD") return undefined;
  const statuses = errors.map(({ status }) =>
    status === "4XX" || status === "default" ? 400 : Number(status),
  );
  return statuses.find(
    (status) =>
      status >= 400 && status < 500 && ![408, 425, 429].includes(status),
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
): Readonly<Record<string, unknown>> {
  const sampled = calls.sample(operation);
  const site = { variable, group, operation };
  return {
    id: stringLiteral(operation.id),
    params: printParams(site, sampled, "  "),
    call: printCall(site, sampled),
    cancelled: printCall(site, sampled, "{ signal: controller.signal }"),
    method: `${variable}.${group.property}.${operation.method}`,
    result:
      operation.result.kind === "binary" ? "await plain(result)" : "result",
  };
}
