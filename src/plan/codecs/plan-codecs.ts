import { camelCase, isReservedWord } from "../../escape/identifier.js";
import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { allocate } from "../allocate.js";
import type { ModelPlan, OperationPlan } from "../plan.js";
import { headerCodecs } from "./headers.js";
import {
  forEachNode,
  SCALARS,
  type CodecNode,
  type CodecPlan,
  type CodecsPlan,
  type OperationCodecs,
} from "./node.js";
import { planRequest, planResponses } from "./plan-bodies.js";
import { findReaching, simplify, type Table } from "./simplify.js";
import { translateSchema } from "./translate.js";

interface CodecsRequest {
  readonly api: Api;
  readonly models: readonly ModelPlan[];
  readonly operations: readonly OperationPlan[];
}

/** Finds what differs between wire and surface; `undefined` where nothing does. */
export function planCodecs({
  api,
  models,
  operations,
}: CodecsRequest): CodecsPlan | undefined {
  const table = translateAll(api);
  const differing = findReaching(table, ({ kind }) => kind === "scalar");
  const simple = (node: CodecNode | undefined) =>
    simplify(node, table, differing);
  const translate = (schema: Schema) =>
    simple(translateSchema(schema, api.schemas));
  const nodes = new Map(
    [...differing].flatMap((id) => {
      const node = simple(table.get(id));
      return node ? [[id, node] as const] : [];
    }),
  );
  const exact = findReaching(nodes, isExact);
  const context = { api, exact, translate };
  const found = operations.flatMap((operation) => {
    const codecs = planOperationCodecs(operation, context);
    return codecs ? [[operation.id, codecs] as const] : [];
  });
  if (found.length === 0) return undefined;
  const used = reachable(found, nodes);
  const kinds = new Set(
    [...used].flatMap((node) =>
      node.kind === "scalar" ? [SCALARS[node.name]] : [],
    ),
  );
  const named = nameCodecs(used, nodes, models);
  return {
    models: named,
    names: new Map(named.map(({ schema, name }) => [schema, name])),
    operations: new Map(found),
    temporal: kinds.has("temporal"),
    kinds: [...kinds].sort(),
  };
}

function translateAll({ schemas }: Api): Table {
  return new Map(
    Object.entries(schemas).flatMap(([id, schema]) => {
      const node = translateSchema(schema, schemas);
      return node ? [[id, node] as const] : [];
    }),
  );
}

interface OperationContext {
  readonly api: Api;
  /** Schemas that hold integers beyond what a double can. */
  readonly exact: ReadonlySet<SchemaId>;
  readonly translate: (schema: Schema) => CodecNode | undefined;
}

function planOperationCodecs(
  operation: OperationPlan,
  { api, exact, translate }: OperationContext,
): OperationCodecs | undefined {
  const request = planRequest(operation, api, translate);
  const responses = planResponses(operation, translate);
  const last = operation.longRunning?.final.schema;
  const final = last && translate(last);
  const headers = headerCodecs(operation.result.headers, translate);
  const all = [...request.bodies, ...responses, ...headers];
  if (!request.params && !final && all.length === 0) return undefined;
  const holdsExact = (root: CodecNode) =>
    listNodes(root).some(
      (node) =>
        isExact(node) || (node.kind === "reference" && exact.has(node.schema)),
    );
  return {
    ...request,
    responses,
    ...(final && { final }),
    exactFinal: final !== undefined && holdsExact(final),
    exactResponses: responses.some(([, node]) => holdsExact(node)),
    headers,
    exactHeaders: headers.some(([, node]) => holdsExact(node)),
  };
}

/** An integer that is a JSON number, and may be more than a double can hold. */
const isExact = (node: CodecNode): boolean =>
  node.kind === "scalar" && (node.name === "int64" || node.name === "uint64");

function listNodes(root: CodecNode): CodecNode[] {
  const found: CodecNode[] = [];
  forEachNode(root, (node) => void found.push(node));
  return found;
}

/** A node, those in it, and those of the schemas that it refers to. */
function reachNodes(root: CodecNode, nodes: Table): Set<CodecNode> {
  const found = new Set<CodecNode>();
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    forEachNode(next, (node) => {
      if (found.has(node)) return;
      found.add(node);
      const target =
        node.kind === "reference" ? nodes.get(node.schema) : undefined;
      if (target && !found.has(target)) open.push(target);
    });
  }
  return found;
}

/** The schemas whose codecs the operations refer to. */
function reachable(
  operations: readonly (readonly [string, OperationCodecs])[],
  nodes: Table,
): Set<CodecNode> {
  const allOf = operations.flatMap(
    ([, { params, bodies, responses, final, headers }]) => [
      ...(params ? [params] : []),
      ...(final ? [final] : []),
      ...[...bodies, ...responses, ...headers].map(([, node]) => node),
    ],
  );
  return reachNodes({ kind: "shape", allOf }, nodes);
}

function nameCodecs(
  used: ReadonlySet<CodecNode>,
  nodes: Table,
  models: readonly ModelPlan[],
): CodecPlan[] {
  const typeNames = new Map<SchemaId, string>();
  for (const { schema, name, sides } of models)
    if (!typeNames.has(schema) || sides.includes("response"))
      typeNames.set(schema, name);
  const referred = new Set(
    [...used].flatMap((node) =>
      node.kind === "reference" ? [node.schema] : [],
    ),
  );
  const names = allocate({
    claims: [...referred].map((key) => {
      const name = camelCase(typeNames.get(key) ?? key);
      return { key, candidates: [name, `${name || "schema"}Codec`] };
    }),
    reserved: (name) => isReservedWord(name) || Object.hasOwn(SCALARS, name),
  });
  return [...referred]
    .flatMap((schema): CodecPlan[] => {
      const node = nodes.get(schema);
      const name = names.get(schema);
      const typeName = typeNames.get(schema) ?? schema;
      return node && name !== undefined
        ? [{ name, typeName, schema, node }]
        : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
