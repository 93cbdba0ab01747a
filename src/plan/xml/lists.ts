import { locatePath } from "../../diagnostics/path-location.js";
import type { Api, Content, Schema, SchemaId } from "../../ir/index.js";
import { reachNodes } from "../../ir/reach.js";
import { mapChildren } from "../../ir/walk.js";
import { changeSchemas } from "../surface-policy.js";
import { listChoices } from "../body.js";
import { isJsonType } from "../media-types.js";
import { listXmlParts } from "../parts/bodies.js";
import { gatherFacts } from "./facts.js";
import { placeOf, type XmlRequest } from "./request.js";
import { isXmlContent } from "./xml.js";

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

/** What is sent as XML where a caller wants it, in parts too, and what is read as XML: of a response that is JSON, too, nothing. */
export const spokenRoots = (api: Api): Schema[] =>
  api.actions.flatMap(({ body, responses }) => [
    ...(body ? listChoices(body, api) : []).flatMap((choice) =>
      listXmlParts(choice, api),
    ),
    ...responses
      .flatMap(({ content }) => (isJson(content) ? [] : content))
      .filter((content) => isXmlContent(content, api))
      .flatMap(({ schema }) => schema ?? []),
  ]);

const isJson = (content: readonly Content[]): boolean =>
  content.some(({ mediaType }) => isJsonType(mediaType));

/** A list whose items stand where it would stand itself. */
function isOpenList(schema: Schema, { schemas }: Api): boolean {
  const { items, types, xml } = gatherFacts(schema, schemas);
  const isList = items !== undefined || types.has("array");
  return isList && !types.has("object") && xml.nodeType !== "element";
}
