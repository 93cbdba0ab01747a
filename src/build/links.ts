import type { Link, LinkValue } from "../ir/index.js";
import type { Document, LinkNode, Node } from "../normalise/document.js";
import { operationsOf } from "./methods.js";
import { isObject } from "../is-object.js";
import { asJson, pickStrings } from "./read.js";

/** The links of a response, as members to spread. Those to operations that the selection left out are left out too. */
export function buildLinks(
  nodes: Readonly<Record<string, LinkNode>> | undefined,
  document: Document,
): { links?: Link[] } {
  const links = Object.entries(nodes ?? {}).flatMap(([name, node]) => {
    const action = targetOf(node, document);
    return action === undefined ? [] : [buildLink(name, node, action)];
  });
  return links.length > 0 ? { links } : {};
}

function buildLink(name: string, node: LinkNode, action: string): Link {
  return {
    name,
    ...pickStrings(node, ["description"]),
    action,
    parameters: Object.entries(node.parameters ?? {}).map(([key, value]) => ({
      ...parameterOf(key),
      value: valueOf(value),
    })),
    ...(node.requestBody !== undefined && { body: valueOf(node.requestBody) }),
  };
}

/** A name, or a name with its place in front: `path.id` (OpenAPI §4.19.2). */
function parameterOf(key: string): { name: string; in?: string } {
  const [, place, name] = /^(path|query|header|cookie)\.(.+)$/s.exec(key) ?? [];
  return place !== undefined && name !== undefined
    ? { name, in: place }
    : { name: key };
}

const valueOf = (value: unknown): LinkValue =>
  typeof value === "string" &&
  /^\$(url|method|statusCode|request\.|response\.)/.test(value)
    ? { expression: value }
    : { constant: asJson(value) };

const targets = new WeakMap<Document, ReadonlyMap<string, string>>();

/** The key of the operation that a link leads to. */
function targetOf(
  { operationId, operationRef }: LinkNode,
  document: Document,
): string | undefined {
  const known = targets.get(document) ?? indexOperations(document);
  targets.set(document, known);
  if (typeof operationId === "string") return known.get(`id ${operationId}`);
  const pointer = /^#\/paths\/(.+)$/s.exec(operationRef ?? "")?.[1];
  return pointer === undefined ? undefined : known.get(`at ${decode(pointer)}`);
}

const decode = (pointer: string): string => {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
};

/** Operations by their ids, and by the pointers to them below `#/paths/`. */
function indexOperations(document: Document): Map<string, string> {
  const known = new Map<string, string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of operationsOf(item)) {
      const key = `${method} ${path}`;
      const { operationId } = operation;
      if (operationId !== undefined) known.set(`id ${operationId}`, key);
      const member = isFixed(item, method)
        ? method.toLowerCase()
        : `additionalOperations/${escape(method)}`;
      known.set(`at ${escape(path)}/${member}`, key);
    }
  }
  return known;
}

const isFixed = (item: Node, method: string): boolean =>
  isObject(item[method.toLowerCase()]);

const escape = (token: string): string =>
  token.replaceAll("~", "~0").replaceAll("/", "~1");
