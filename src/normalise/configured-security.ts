import { closest } from "../diagnostics/closest.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { placeOf } from "../diagnostics/places.js";
import { derive } from "../diagnostics/provenance.js";
import { isNode, memberOf, nodeOf, type Node } from "../grammar/json.js";
import { operationsOf } from "../grammar/methods.js";
import type { Document } from "./document.js";

/** The document with the requirements that the configuration has for operations without their own. */
export function configureSecurity(
  document: Node,
  security: Document["security"],
  diagnostics: Diagnostics,
): Node {
  if (!security) return document;
  const components = nodeOf(document, "components") ?? {};
  const schemes = Object.keys(nodeOf(components, "securitySchemes") ?? {});
  for (const requirement of security)
    for (const scheme of Object.keys(requirement))
      if (!schemes.includes(scheme))
        diagnostics.report("GC_CONFIG_SECURITY_SCHEME", placeOf(requirement), {
          scheme,
          suggestion: closest(scheme, schemes) ?? "",
        });
  if (listOperations(document).every(hasOwn))
    diagnostics.report("GC_CONFIG_SECURITY_UNUSED", placeOf(security), {});
  return derive(document, { ...document, security });
}

const hasOwn = (operation: Node): boolean =>
  memberOf(operation, "security") !== undefined;

const listOperations = (document: Node): Node[] =>
  Object.values(nodeOf(document, "paths") ?? {})
    .filter(isNode)
    .flatMap((item) => operationsOf(item).map(([, operation]) => operation));
