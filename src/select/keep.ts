import { derive } from "../diagnostics/provenance.js";
import {
  METHODS,
  type Document,
  type OperationNode,
  type PathItemNode,
  type TagNode,
} from "../normalise/document.js";
import { listItemOperations } from "./operations.js";
import { reachSchemas } from "./reach.js";

type PathItems = Readonly<Record<string, PathItemNode>>;

/** The document with only these operations and what they reach. */
export function keepOperations(
  document: Document,
  kept: ReadonlySet<OperationNode>,
): Document {
  const { security, webhooks, components, tags, ...rest } = document;
  const paths = keepItems(document.paths, kept);
  const hooks = webhooks && keepItems(webhooks, kept);
  const inherits = [...kept].some((operation) => !operation.security);
  const schemes = new Set(
    [...(inherits ? [security] : []), ...[...kept].map((o) => o.security)]
      .flatMap((requirements) => requirements ?? [])
      .flatMap((requirement) => Object.keys(requirement)),
  );
  const schemas = reachSchemas([paths, hooks], components.schemas);
  return derive(document, {
    ...rest,
    paths,
    ...(hooks && { webhooks: hooks }),
    ...(security && inherits && { security }),
    ...(tags && { tags: keepTags(tags, kept) }),
    components: derive(components, {
      ...components,
      schemas: pick(components.schemas, schemas),
      securitySchemes: pick(components.securitySchemes, schemes),
    }),
  });
}

function keepItems(
  items: PathItems,
  kept: ReadonlySet<OperationNode>,
): PathItems {
  const entries = Object.entries(items).map(
    ([path, item]) => [path, keepItem(path, item, kept)] as const,
  );
  return derive(
    items,
    Object.fromEntries(
      entries.filter(([path, item]) => listItemOperations(path, item).length),
    ),
  );
}

function keepItem(
  path: string,
  item: PathItemNode,
  kept: ReadonlySet<OperationNode>,
): PathItemNode {
  const operations = listItemOperations(path, item);
  if (operations.every(({ node }) => kept.has(node))) return item;
  const { additionalOperations, ...members } = item;
  const fixed = new Set<string>(METHODS);
  const others = Object.entries(additionalOperations ?? {}).filter(([, node]) =>
    kept.has(node),
  );
  const rest = Object.entries(members).filter(
    ([name, value]) => !fixed.has(name) || kept.has(value as OperationNode),
  );
  return derive(item, {
    ...Object.fromEntries(rest),
    ...(others.length && { additionalOperations: Object.fromEntries(others) }),
  });
}

/** The tags that an operation has, and the tags above those (`parent`, OpenAPI 3.2 §4.8.22). */
function keepTags(
  tags: readonly TagNode[],
  kept: ReadonlySet<OperationNode>,
): readonly TagNode[] {
  const parents = new Map(tags.map(({ name, parent }) => [name, parent]));
  const used = new Set<string>();
  for (const { tags: own } of kept) {
    for (const tag of own ?? []) {
      let name: string | undefined = tag;
      for (; name !== undefined && !used.has(name); name = parents.get(name))
        used.add(name);
    }
  }
  return tags.filter(({ name }) => used.has(name));
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record).filter(([name]) => names.has(name));
  return derive(record, Object.fromEntries(entries));
}
