import type { Link, LinkValue } from "../../src/ir/index.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { describeHook } from "./hooks.js";
import type { SchemaWriter } from "./json-schema.js";

/** What an action has beside its request and result: labels, what goes on from it, and what the API sends because of it. */
export function describeAnnotations(
  { action }: OperationPlan,
  plan: Plan,
  schemas: SchemaWriter,
): Record<string, unknown> {
  const { callbacks = [], responses } = action;
  const labels = describeLabels(action.tags, plan);
  const links = responses.flatMap(({ status, links: own = [] }) =>
    own.flatMap((link) => describeLink(link, status, plan)),
  );
  return {
    ...(labels.length > 0 && { labels }),
    ...(links.length > 0 && { links }),
    ...(callbacks.length > 0 && {
      callbacks: callbacks.map((hook) => describeHook(hook, schemas)),
    }),
  };
}

/** Tags that are no places to look in (OpenAPI 3.2, `kind`). */
const describeLabels = (names: readonly string[], { api }: Plan) =>
  names.flatMap((name) => {
    const tag = api.tags.find((one) => one.name === name);
    if (tag?.kind === undefined || tag.kind === "nav") return [];
    const { kind, summary } = tag;
    return [{ name, kind, ...(summary !== undefined && { title: summary }) }];
  });

function describeLink(link: Link, status: string, plan: Plan) {
  const id = idOf(link.action, plan);
  if (id === undefined) return [];
  const { name, description, parameters, body } = link;
  return [
    {
      name,
      status,
      ...(description !== undefined && { description }),
      action: id,
      ...(parameters.length > 0 && {
        parameters: parameters.map(({ value, ...parameter }) => ({
          ...parameter,
          ...written(value),
        })),
      }),
      ...(body && { body: written(body) }),
    },
  ];
}

const written = (value: LinkValue) =>
  "expression" in value
    ? { expression: value.expression }
    : { value: value.constant };

const ids = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** The id of the action with that key. */
function idOf(key: string, plan: Plan): string | undefined {
  const known =
    ids.get(plan) ??
    new Map(
      plan.groups.flatMap(({ operations }) =>
        operations.map(({ id, action }) => [action.key, id] as const),
      ),
    );
  ids.set(plan, known);
  return known.get(key);
}
