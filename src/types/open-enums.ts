import type { Api } from "../ir/index.js";
import { responseSchemas } from "../plan/sides.js";
import { reachNodes } from "../ir/reach.js";

export type EnumPolicy = "response" | "open" | "closed";

/**
 * Tells open enums from closed ones. With `response`, those are open that a response can hold: a server that learns a new
 * value must not break a connector, and what was fetched can be sent back. They are known by the identity of their list
 * of values, which a property keeps when the plan makes it a parameter.
 */
export function openEnums(
  api: Api,
  policy: EnumPolicy,
): (values: readonly unknown[]) => boolean {
  if (policy !== "response") return () => policy === "open";
  const open = new Set<readonly unknown[]>();
  reachNodes(
    api.schemas,
    api.actions.flatMap(responseSchemas),
    (node) => {
      if (node.enum) open.add(node.enum);
    },
    (node) => node.writeOnly === true,
  );
  return (values) => open.has(values);
}
