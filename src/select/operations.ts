import {
  METHODS,
  type Document,
  type OperationNode,
  type PathItemNode,
} from "../normalise/document.js";

/** An operation of a document, with what a selection can ask of it. */
export interface Operation {
  /** `GET /pets/{petId}`; for a webhook, its name stands where the path is. */
  readonly key: string;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  readonly node: OperationNode;
}

/** The operations under paths, in the order of the description. */
export function listOperations(document: Pick<Document, "paths">): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    listItemOperations(path, item),
  );
}

/** The operations of one path item. */
export function listItemOperations(
  path: string,
  item: PathItemNode,
): Operation[] {
  const fixed = METHODS.flatMap((method) => {
    const node = item[method];
    return node ? [describe(method.toUpperCase(), path, node)] : [];
  });
  const others = Object.entries(item.additionalOperations ?? {});
  return [
    ...fixed,
    ...others.map(([name, node]) => describe(name, path, node)),
  ];
}

function describe(
  method: string,
  path: string,
  node: OperationNode,
): Operation {
  const { operationId, tags } = node;
  return {
    key: `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    tags: tags ?? [],
    node,
    ...(operationId !== undefined && { operationId }),
  };
}
