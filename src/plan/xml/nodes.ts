import { locatePath } from "../../diagnostics/path-location.js";
import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { reachNodes } from "../../ir/reach.js";
import { forEachChild, mapChildren } from "../../ir/walk.js";
import { changeSchemas } from "../surface-policy.js";
import { gatherFacts, type XmlFacts } from "./facts.js";
import { settleItems } from "./items.js";
import { localName } from "./local-name.js";
import { wrapInnerLists } from "./lists.js";
import { placeOf, type XmlRequest } from "./request.js";
import { spokenRoots } from "./spoken.js";
import { noteUnclear } from "./unclear.js";
import { speaksXml } from "./xml.js";

/** Takes back what XML cannot be, and says what nobody could read. */
export function settleXml(api: Api, request: XmlRequest): Api {
  if (!speaksXml(api)) return api;
  const elements = settleItems(makeElements(api, request), request);
  const settled = wrapInnerLists(elements, request);
  noteSameNames(settled, request);
  noteUnclear(settled, request);
  return settled;
}

/** An object has members, which neither an attribute nor a text has room for: it is an element. */
function makeElements(api: Api, { root, diagnostics }: XmlRequest): Api {
  const change = (schema: Schema, id: SchemaId | undefined): Schema => {
    const changed = mapChildren(schema, (child) => change(child, id));
    const { nodeType = "element", ...xml } = changed.xml ?? {};
    if (!isText(nodeType) || !isObject(schema)) return changed;
    const at = locatePath(root, placeOf(id));
    diagnostics.report("GC_XML_NODE", at, { nodeType, schema: id ?? "a body" });
    return { ...changed, xml };
  };
  return changeSchemas(api, change);
}

const isText = (nodeType: string): boolean =>
  nodeType === "attribute" || nodeType === "text" || nodeType === "cdata";

const isObject = ({ type = [] }: Schema): boolean =>
  type.includes("object") &&
  type.every((name) => name === "object" || name === "null");

/** Members of one element whose own nodes cannot be told apart; each group is said once. */
function noteSameNames(api: Api, { root, diagnostics }: XmlRequest): void {
  const said = new Set<string>();
  const visit = (node: Schema, id?: SchemaId): void => {
    forEachChild(node, (child) => visit(child, id));
    if (!node.properties && !node.allOf) return;
    for (const [name, members] of groupByName(node, api)) {
      const list = members.join(", ");
      if (members.length < 2 || said.has(`${name}: ${list}`)) continue;
      said.add(`${name}: ${list}`);
      const params = { name, members: list, schema: id ?? "a body" };
      const at = locatePath(root, placeOf(id));
      diagnostics.report("GC_XML_SAME_NAME", at, params);
    }
  };
  const roots = spokenRoots(api);
  for (const one of roots) visit(one);
  const reached = new Set<Schema>();
  reachNodes(api.schemas, roots, (node) => void reached.add(node));
  for (const [id, schema] of Object.entries(api.schemas))
    if (reached.has(schema)) visit(schema, id);
}

/** The members of an object by the name of the nodes that they are. */
function groupByName(schema: Schema, { schemas }: Api): Map<string, string[]> {
  const { properties } = gatherFacts(schema, schemas);
  const groups = new Map<string, string[]>();
  for (const [key, member] of properties) {
    const name = elementName(key, gatherFacts(member, schemas), schemas);
    if (name === undefined) continue;
    groups.get(name)?.push(key) ?? groups.set(name, [key]);
  }
  return groups;
}

/** `undefined` for what is no node. The items of a list without an element of its own stand where it would (OpenAPI 3.1 §4.8.26). */
function elementName(
  key: string,
  { xml, items, types }: XmlFacts,
  schemas: Api["schemas"],
): string | undefined {
  const { nodeType = "element", name = key } = xml;
  const isOpen = items && !types.has("object") && xml.nodeType !== "element";
  if (nodeType === "attribute") return `the attribute ${localName(name)}`;
  if (isText(nodeType)) return "the text";
  if (isOpen)
    return `<${localName(gatherFacts(items, schemas).xml.name ?? key)}>`;
  return nodeType === "none" ? undefined : `<${localName(name)}>`;
}
