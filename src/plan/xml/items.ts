import { locatePath } from "../../diagnostics/path-location.js";
import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { reachNodes } from "../../ir/reach.js";
import { mapChildren } from "../../ir/walk.js";
import { changeSchemas } from "../surface-policy.js";
import { gatherFacts } from "./facts.js";
import { spokenRoots } from "./spoken.js";
import { placeOf, type XmlRequest } from "./request.js";

/**
 * Makes elements of the items of lists that nobody could find again as what they are. Texts stand among the elements of a
 * list that has an element of its own (OpenAPI 3.2 §4.26.2), as long as no two of them stand side by side.
 */
export function settleItems(api: Api, { root, diagnostics }: XmlRequest): Api {
  const spoken = new Set<Schema>();
  reachNodes(api.schemas, spokenRoots(api), (node) => void spoken.add(node));
  const change = (schema: Schema, id: SchemaId | undefined): Schema => {
    const changed = mapChildren(schema, (child) => change(child, id));
    const { items, prefixItems } = changed;
    if (!spoken.has(schema) || (!items && !prefixItems)) return changed;
    const lost = findLost(schema, api);
    if (lost.size === 0) return changed;
    const at = locatePath(root, placeOf(id));
    const nodeType = [...new Set(lost.values())].join(", ");
    diagnostics.report("GC_XML_ITEM", at, { nodeType, schema: id ?? "a body" });
    const settle = (one: Schema, place: number): Schema =>
      lost.has(place)
        ? { ...one, xml: { ...one.xml, nodeType: "element" } }
        : one;
    return {
      ...changed,
      ...(items && { items: settle(items, REST) }),
      ...(prefixItems && { prefixItems: prefixItems.map(settle) }),
    };
  };
  return changeSchemas(api, change);
}

/** The place of all items that have none of their own. */
const REST = -1;

/** The kinds of the nodes of items that cannot be that, by place. */
function findLost(
  schema: Schema,
  { schemas }: Api,
): ReadonlyMap<number, string> {
  const { items, prefixItems = [] } = schema;
  const nodeOf = (one: Schema) => gatherFacts(one, schemas).xml.nodeType;
  const isOwn = gatherFacts(schema, schemas).xml.nodeType === "element";
  const lost = new Map<number, string>();
  const last = items && nodeOf(items);
  if (items && last && isLost(items, last, schemas)) lost.set(REST, last);
  let before: string | undefined;
  for (const [place, one] of prefixItems.entries()) {
    const node = nodeOf(one);
    const isFree = isOwn && isText(node) && !isText(before);
    if (node && isLost(one, node, schemas) && !isFree) lost.set(place, node);
    before = lost.has(place) ? undefined : node;
  }
  return lost;
}

const isText = (nodeType: string | undefined): boolean =>
  nodeType === "text" || nodeType === "cdata";

/** Whether an item would be no element: a list that has none is given one already. */
function isLost(
  schema: Schema,
  nodeType: string,
  schemas: Api["schemas"],
): boolean {
  const { types, items } = gatherFacts(schema, schemas);
  const isList = types.has("array") || items !== undefined;
  return nodeType !== "element" && !(nodeType === "none" && isList);
}
