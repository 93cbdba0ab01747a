import { textOf } from "../../grammar/json.js";
import { outlineOf } from "../outline.js";
import type { NodeRule, RuleContext } from "../rule.js";

/** A link leads to an operation of the description (OpenAPI §4.19). Made for one run. */
export function links(): NodeRule {
  let ids: ReadonlySet<string> | undefined;
  return ({ node, source }, context) => {
    const id = textOf(node, "operationId");
    const reference = textOf(node, "operationRef");
    const known =
      id === undefined
        ? source === context.resolver.entry &&
          reference?.startsWith("#/paths/") === true &&
          context.resolver.resolve(reference, source) !== undefined
        : (ids ??= listIds(context)).has(id);
    const name = id ?? reference;
    if (known || name === undefined) return;
    const key = id === undefined ? "operationRef" : "operationId";
    context.diagnostics.report("GC_LINK_UNRESOLVED", { node, key }, { name });
  };
}

function listIds(context: RuleContext): ReadonlySet<string> {
  const { paths } = outlineOf(context);
  const ids = paths.flatMap(({ operations }) =>
    operations.map(({ node }) => textOf(node, "operationId") ?? ""),
  );
  return new Set(ids);
}
