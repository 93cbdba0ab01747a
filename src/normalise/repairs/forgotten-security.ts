import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { derive } from "../../diagnostics/provenance.js";
import {
  isNode,
  listOf,
  memberOf,
  nodeOf,
  textOf,
  type Node,
} from "../../grammar/json.js";
import { operationsOf } from "../../grammar/methods.js";

/**
 * Where a description declares security schemes and nowhere asks for one, every operation takes what whoever connects has
 * of them, and needs none. 165 of 2,112 real descriptions with schemes are such: nobody could connect to these APIs.
 */
export function repairForgottenSecurity(
  document: Node,
  diagnostics: Diagnostics,
): Node {
  const components = nodeOf(document, "components") ?? {};
  const schemes = nodeOf(components, "securitySchemes") ?? {};
  const names = Object.keys(schemes);
  if (names.length === 0 || !isForgotten(document)) return document;
  diagnostics.report(
    "GC_SECURITY_ASSUMED",
    { node: nodeOf(schemes, names[0] ?? "") ?? components },
    { schemes: names.map((name) => `"${name}"`).join(", ") },
  );
  const together = combine(schemes).filter(({ length }) => length > 1);
  const alone = names.map((name) => [name]);
  const security = [...together, ...alone, []].map((all) =>
    Object.fromEntries(all.map((name) => [name, []])),
  );
  return derive(document, { ...document, security });
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

/** More alternatives than these are of no use to anybody. */
const MOST = 16;

/** One scheme of each place, of which a request has one only. */
function combine(schemes: Node): string[][] {
  const places = new Map<string, string[]>();
  for (const [name, scheme] of Object.entries(schemes)) {
    const place = isNode(scheme) ? placeOf(scheme) : "";
    places.set(place, [...(places.get(place) ?? []), name]);
  }
  return [...places.values()].reduce<string[][]>(
    (all, names) =>
      all.flatMap((one) => names.map((name) => [...one, name])).slice(0, MOST),
    [[]],
  );
}

function placeOf(scheme: Node): string {
  const type = textOf(scheme, "type") ?? "";
  if (type === "mutualTLS") return type;
  if (type !== "apiKey") return "header authorization";
  const name = textOf(scheme, "name") ?? "";
  const place = textOf(scheme, "in") ?? "header";
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}
