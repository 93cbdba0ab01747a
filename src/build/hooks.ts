import type { Hook } from "../ir/index.js";
import type { OperationNode, PathItemNode } from "../normalise/document.js";
import { buildBody, buildResponses } from "./bodies.js";
import type { BuildContext } from "./context.js";
import { deprecationOf } from "./deprecation.js";
import { buildExternalDocs } from "./info.js";
import { operationsOf } from "./methods.js";
import { buildParameters } from "./parameters.js";
import { isObject } from "../is-object.js";
import { pickStrings, strings } from "./read.js";
import { requirementsOf } from "./security.js";

/** The webhooks of the document, as members to spread. */
export function buildWebhooks(context: BuildContext): { webhooks?: Hook[] } {
  const items = Object.entries(context.document.webhooks ?? {});
  const webhooks = items.flatMap(([name, item]) =>
    operationsOf(item).map(([method, operation]) =>
      buildHook(
        context,
        { key: `webhook ${name} ${method}`, name, method },
        { item, operation },
      ),
    ),
  );
  return webhooks.length > 0 ? { webhooks } : {};
}

/** The callbacks of an operation, as members to spread. `action` is its key. */
export function buildCallbacks(
  context: BuildContext,
  action: string,
  { callbacks = {} }: OperationNode,
): { callbacks?: Hook[] } {
  const hooks = Object.entries(callbacks).flatMap(([name, callback]) =>
    Object.entries(isObject(callback) ? callback : {}).flatMap(
      ([expression, item]) => {
        if (expression.startsWith("x-") || !isObject(item)) return [];
        return operationsOf(item).map(([method, operation]) => {
          const key = `${action} ${name} ${method} ${expression}`;
          return buildHook(
            context,
            { key, name, method, expression },
            { item, operation },
          );
        });
      },
    ),
  );
  return hooks.length > 0 ? { callbacks: hooks } : {};
}

function buildHook(
  context: BuildContext,
  named: Pick<Hook, "key" | "name" | "method" | "expression">,
  { item, operation }: { item: PathItemNode; operation: OperationNode },
): Hook {
  const { document } = context;
  return {
    ...named,
    ...pickStrings(operation, ["operationId", "summary", "description"]),
    tags: strings(operation.tags),
    ...buildExternalDocs(operation.externalDocs),
    ...deprecationOf(operation),
    parameters: buildParameters(
      context,
      item.parameters ?? [],
      operation.parameters ?? [],
    ).filter(({ in: place, name }) => !isAuthorization(place, name)),
    ...buildBody(operation.requestBody, document),
    responses: buildResponses(operation.responses ?? {}, document),
    security: requirementsOf(operation.security),
  };
}

/** OpenAPI §4.12: a header parameter of this name is ignored. */
const isAuthorization = (place: string, name: string) =>
  place === "header" && name.toLowerCase() === "authorization";
