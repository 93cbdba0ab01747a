import type { Action, NamingHints, Server, Tag } from "../ir/index.js";
import type {
  Document,
  OperationNode,
  PathItemNode,
} from "../normalise/document.js";
import { buildBody, buildResponses } from "./bodies.js";
import type { BuildContext } from "./context.js";
import { deprecationOf } from "./deprecation.js";
import { buildCallbacks } from "./hooks.js";
import { groupingTag, growTree, type TagTree } from "./grouping-tag.js";
import { buildExternalDocs } from "./info.js";
import { longRunningOf } from "./long-running.js";
import { operationsOf } from "./methods.js";
import { buildParameters } from "./parameters.js";
import { pagingOf } from "./paging.js";
import { liftPathQuery, notePathQueries } from "./path-query.js";
import { policiesOf } from "./policies/policies.js";
import { pickStrings, strings } from "./read.js";
import { requirementsOf } from "./security.js";
import { buildServers } from "./servers.js";

export function buildActions(
  context: BuildContext,
  tags: readonly Tag[],
): Action[] {
  const tree = growTree(tags);
  const actions = Object.entries(context.document.paths).flatMap(
    ([path, item]) =>
      operationsOf(item).map(([method, operation]) =>
        buildAction(context, tree, { method, path, item, operation }),
      ),
  );
  notePathQueries(actions, context);
  return actions;
}

interface Place {
  readonly method: string;
  readonly path: string;
  readonly item: PathItemNode;
  readonly operation: OperationNode;
}

function buildAction(
  context: BuildContext,
  tags: TagTree,
  { method, path, item, operation }: Place,
): Action {
  const { document } = context;
  return {
    kind: "action",
    key: `${method} ${path}`,
    ...pickStrings(operation, ["operationId", "summary", "description"]),
    method,
    ...liftPathQuery({
      path: withoutFragment(path),
      parameters: buildParameters(
        context,
        item.parameters ?? [],
        operation.parameters ?? [],
      ),
    }),
    tags: strings(operation.tags),
    ...buildExternalDocs(operation.externalDocs),
    ...deprecationOf(operation),
    naming: {
      ...namingOf(operation),
      ...groupingTag(strings(operation.tags), tags),
    },
    ...buildBody(operation.requestBody, document),
    responses: buildResponses(operation.responses ?? {}, document),
    ...pagingOf(operation),
    ...policiesOf(operation, `${method} ${path}`, context),
    ...longRunningOf(operation, document),
    ...(operation["x-connector-test"] === true && { isTest: true }),
    security: requirementsOf(operation.security ?? document.security),
    ...ownServers(operation, item, document),
    ...buildCallbacks(context, `${method} ${path}`, operation),
  };
}

/** Some descriptions tell operations of one path apart by a fragment, which is never sent (RFC 9110 §7.1). */
const withoutFragment = (path: string) => path.replace(/#.*$/s, "") || "/";

function ownServers(
  operation: OperationNode,
  item: PathItemNode,
  document: Document,
): { servers?: Server[] } {
  const servers = buildServers(operation.servers ?? item.servers);
  const same =
    JSON.stringify(servers) === JSON.stringify(buildServers(document.servers));
  return servers.length > 0 && !same ? { servers } : {};
}

/** The names that other generators' users already wrote are honoured beside ours. */
function namingOf(operation: OperationNode): NamingHints {
  const said = pickStrings(operation, [
    "x-connector-name",
    "x-speakeasy-group",
    "x-speakeasy-name-override",
    "x-fern-sdk-method-name",
    "x-fern-sdk-group-name",
  ]);
  const connector = said["x-connector-name"];
  const group =
    said["x-speakeasy-group"] ??
    said["x-fern-sdk-group-name"] ??
    strings(operation["x-fern-sdk-group-name"])[0];
  const method =
    said["x-speakeasy-name-override"] ?? said["x-fern-sdk-method-name"];
  return {
    ...(connector !== undefined && { connector }),
    ...(group !== undefined && { group }),
    ...(method !== undefined && { method }),
  };
}
