import { locatePath } from "../../diagnostics/path-location.js";
import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { reachNodes } from "../../ir/reach.js";
import { mapChildren } from "../../ir/walk.js";
import { changeSchemas } from "../surface-policy.js";
import { gatherFacts } from "./facts.js";
import { placeOf, type XmlRequest } from "./request.js";
import { spokenRoots } from "./spoken.js";

/**
 * Gives an element to every list that is an item of another and has none: its items would stand among those of all the
 * others, and nobody could tell where one list ends (OpenAPI 3.2 §4.26, `none`).
 */
export function wrapInnerLists(
  api: Api,
  { root, diagnostics }: XmlRequest,
): Api {
  const spoken = new Set<Schema>();
  reachNodes(api.schemas, spokenRoots(api), (node) => void spoken.add(node));
  const change = (schema: Schema, id: SchemaId | undefined): Schema => {
    const changed = mapChildren(schema, (child) => change(child, id));
    const { items, prefixItems } = changed;
    const inner = [...(items ? [items] : []), ...(prefixItems ?? [])];
    const isFound = inner.some((one) => isOpenList(one, api));
    if (!spoken.has(schema) || !isFound) return changed;
    const at = locatePath(root, placeOf(id));
    diagnostics.report("GC_XML_LIST_IN_LIST", at, { schema: id ?? "a body" });
    const wrap = (one: Schema): Schema =>
      isOpenList(one, api)
        ? { ...one, xml: { ...one.xml, nodeType: "element" } }
        : one;
    return {
      ...changed,
      ...(items && { items: wrap(items) }),
      ...(prefixItems && { prefixItems: prefixItems.map(wrap) }),
    };
  };
  return changeSchemas(api, change);
}

/** A list whose items stand where it would stand itself. */
function isOpenList(schema: Schema, { schemas }: Api): boolean {
  const { items, types, xml } = gatherFacts(schema, schemas);
  const isList = items !== undefined || types.has("array");
  return isList && !types.has("object") && xml.nodeType !== "element";
}
