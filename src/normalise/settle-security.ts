import { closest } from "../diagnostics/closest.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { placeOf } from "../diagnostics/places.js";
import { derive } from "../diagnostics/provenance.js";
import {
  isNode,
  listOf,
  memberOf,
  nodeOf,
  textOf,
  type Node,
} from "../grammar/json.js";
import { operationsOf } from "../grammar/methods.js";
import type { Document } from "./document.js";

/**
 * The document with the requirements that the configuration has for operations without their own. Where it has none, and
 * the description declares schemes that it never asks for, nothing is sent, as it says, and whoever compiles is told: 165 of
 * 2,112 real descriptions with schemes have forgotten to ask.
 */
export function settleSecurity(
  document: Node,
  security: Document["security"],
  diagnostics: Diagnostics,
): Node {
  const components = nodeOf(document, "components") ?? {};
  const schemes = nodeOf(components, "securitySchemes") ?? {};
  const names = Object.keys(schemes);
  if (security) {
    for (const requirement of security)
      for (const scheme of Object.keys(requirement))
        if (!names.includes(scheme))
          diagnostics.report(
            "GC_CONFIG_SECURITY_SCHEME",
            placeOf(requirement),
            { scheme, suggestion: closest(scheme, names) ?? "" },
          );
    return derive(document, { ...document, security });
  }
  if (names.length > 0 && isForgotten(document))
    diagnostics.report(
      "GC_SECURITY_FORGOTTEN",
      { node: nodeOf(schemes, names[0] ?? "") ?? components },
      { schemes: list(names), security: suggest(names) },
    );
  return document;
}

/** Nothing says of any operation whether it takes a credential; a header `Authorization` would. */
function isForgotten(document: Node): boolean {
  const items = Object.values(nodeOf(document, "paths") ?? {}).filter(isNode);
  const operations = items.flatMap((item) =>
    operationsOf(item).map(([, operation]) => operation),
  );
  const saysIt = (holder: Node) => memberOf(holder, "security") !== undefined;
  return (
    operations.length > 0 &&
    ![document, ...operations].some(saysIt) &&
    ![...items, ...operations].some(hasAuthorization)
  );
}

const hasAuthorization = (holder: Node): boolean =>
  listOf(holder, "parameters").some(
    (parameter) =>
      isNode(parameter) &&
      textOf(parameter, "in") === "header" &&
      textOf(parameter, "name")?.toLowerCase() === "authorization",
  );

/** Of so many schemes a diagnostic speaks. */
const MOST = 4;

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** In a notation that YAML, JSON and TypeScript share. */
function suggest(names: readonly string[]): string {
  const each = names
    .slice(0, MOST)
    .map((name) => `{ ${JSON.stringify(name)}: [] }`);
  return `[${[...each, "{}"].join(", ")}]`;
}
