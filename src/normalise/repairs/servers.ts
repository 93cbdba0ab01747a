import { nodeOf, textOf, type Node } from "../../grammar/json.js";
import { templateNames } from "../../grammar/template.js";
import type { Lift } from "../transform.js";

/** GC_UNDECLARED_SERVER_VARIABLE: every name in a server's URL is a variable, by default with its name for a value. */
export const repairServers: Lift = {
  server(node: Node): Node {
    const variables = nodeOf(node, "variables") ?? {};
    const missing = templateNames(textOf(node, "url") ?? "").filter(
      (name) => !Object.hasOwn(variables, name),
    );
    if (missing.length === 0) return node;
    const added = missing.map((name) => [name, { default: name }] as const);
    return {
      ...node,
      variables: { ...variables, ...Object.fromEntries(added) },
    };
  },
};
