import { closest } from "../diagnostics/closest.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { placeOf } from "../diagnostics/places.js";
import { derive } from "../diagnostics/provenance.js";
import { isNode, memberOf, nodeOf, type Node } from "../grammar/json.js";
import { operationsOf } from "../grammar/methods.js";
import type { Document } from "./document.js";

/** What the configuration says of credentials, as OpenAPI writes it. */
export interface ConfiguredSecurity extends Pick<Document, "security"> {
  readonly securitySchemes?: Readonly<Record<string, object>>;
}

/**
 * The document with the schemes of the configuration, and the requirements that it has for operations without their own.
 */
export function configureSecurity(
  described: Node,
  { security, securitySchemes }: ConfiguredSecurity,
  diagnostics: Diagnostics,
): Node {
  const document = securitySchemes
    ? addSchemes(described, securitySchemes)
    : described;
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

function addSchemes(
  document: Node,
  added: Readonly<Record<string, object>>,
): Node {
  const components = nodeOf(document, "components") ?? {};
  const schemes = nodeOf(components, "securitySchemes") ?? {};
  return derive(document, {
    ...document,
    components: derive(components, {
      ...components,
      securitySchemes: derive(schemes, { ...schemes, ...added }),
    }),
  });
}

const hasOwn = (operation: Node): boolean =>
  memberOf(operation, "security") !== undefined;

const listOperations = (document: Node): Node[] =>
  Object.values(nodeOf(document, "paths") ?? {})
    .filter(isNode)
    .flatMap((item) => operationsOf(item).map(([, operation]) => operation));
