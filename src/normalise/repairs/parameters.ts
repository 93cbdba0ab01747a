import { derive } from "../../diagnostics/provenance.js";
import { isNode, listOf, omit, textOf, type Node } from "../../grammar/json.js";
import { templateNames } from "../../grammar/template.js";
import { mapOperations, mapPathItems } from "./each-operation.js";

/**
 * GC_DUPLICATE_PARAMETER, GC_UNUSED_PATH_PARAMETER, GC_OPTIONAL_PATH_PARAMETER and GC_UNDECLARED_PATH_PARAMETER: the
 * path parameters of an operation are required and are those of its path's template.
 */
export function repairParameters(document: Node): Node {
  const declared = mapPathItems(document, repairDeclared);
  const own = mapOperations(declared, (operation, { path }) =>
    repairDeclared(operation, path),
  );
  return mapOperations(own, (operation, { path, item }) =>
    addUndeclared(operation, item, path),
  );
}

function repairDeclared(holder: Node, path: string): Node {
  const before = listOf(holder, "parameters");
  if (before.length === 0) return holder;
  const names = new Set(templateNames(path));
  const byKey = new Map<string, Node>();
  for (const parameter of before) {
    if (!isNode(parameter)) continue;
    const place = textOf(parameter, "in");
    const name = textOf(parameter, "name");
    if (place === undefined || name === undefined) continue;
    if (place === "path" && !names.has(name)) continue;
    byKey.set(
      `${place} ${name}`,
      place === "path" ? required(parameter) : parameter,
    );
  }
  return withParameters(holder, [...byKey.values()]);
}

function required(parameter: Node): Node {
  return parameter["required"] === true
    ? parameter
    : derive(parameter, { ...parameter, required: true });
}

function withParameters(holder: Node, after: readonly Node[]): Node {
  const before = listOf(holder, "parameters");
  const same =
    before.length === after.length &&
    before.every((parameter, index) => parameter === after[index]);
  if (same) return holder;
  return after.length === 0
    ? omit(holder, ["parameters"])
    : { ...holder, parameters: after };
}

function addUndeclared(operation: Node, item: Node, path: string): Node {
  const own = listOf(operation, "parameters").filter(isNode);
  const declared = new Set(
    [...listOf(item, "parameters"), ...own].flatMap((node) =>
      isNode(node) && node["in"] === "path" ? [node["name"]] : [],
    ),
  );
  const missing = templateNames(path).filter((name) => !declared.has(name));
  const added = missing.map((name) =>
    derive(operation, {
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    }),
  );
  return withParameters(operation, [...own, ...added]);
}
