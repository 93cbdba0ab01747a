import type { Schema, Xml } from "../ir/index.js";
import type { Document, Node } from "../normalise/document.js";
import { isObject } from "../is-object.js";
import { pickStrings } from "./read.js";

const NODE_TYPES: ReadonlySet<unknown> = new Set<Xml["nodeType"]>([
  "element",
  "attribute",
  "text",
  "cdata",
  "none",
]);

/** What a schema says of its XML; nothing where the API never speaks it, as most that have it in their schemas. */
export function xmlOf(node: Node, document: Document): Pick<Schema, "xml"> {
  const given = node["xml"];
  if (!isObject(given) || !speaksXml(document)) return {};
  const nodeType = nodeTypeOf(given) ?? unwrappedOf(given, node);
  const xml: Xml = {
    ...pickStrings(given, ["name", "namespace", "prefix"]),
    ...(nodeType && { nodeType }),
  };
  return Object.keys(xml).length > 0 ? { xml } : {};
}

/** `attribute` and `wrapped` are what 3.2 calls node types (OpenAPI 3.2 §4.26). */
function nodeTypeOf(xml: Node): Xml["nodeType"] {
  if (NODE_TYPES.has(xml["nodeType"]))
    return xml["nodeType"] as Xml["nodeType"];
  if (xml["attribute"] === true) return "attribute";
  return xml["wrapped"] === true ? "element" : undefined;
}

/** A list that says that it has no element is not one that says nothing; other schemas cannot be wrapped at all. */
const unwrappedOf = (xml: Node, { type, items }: Node): Xml["nodeType"] =>
  xml["wrapped"] === false && (type === "array" || items !== undefined)
    ? "none"
    : undefined;

const known = new WeakMap<Document, boolean>();

/** Whether some body is XML, or some part of one. */
function speaksXml(document: Document): boolean {
  const found = known.get(document) ?? findXml(document);
  known.set(document, found);
  return found;
}

/** Members that say nothing of media types. */
const ASIDE = new Set(["schema", "itemSchema", "examples", "example"]);

function findXml({ paths }: Document): boolean {
  const open: unknown[] = Object.values(paths);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...(next as unknown[]));
    if (!isObject(next)) continue;
    for (const [name, member] of Object.entries(next)) {
      if (name === "contentType" && isXml(member)) return true;
      const bodies = name === "content" && isObject(member) ? member : {};
      if (Object.keys(bodies).some(isXml)) return true;
      if (!ASIDE.has(name)) open.push(member);
    }
  }
  return false;
}

/** Also where the encoding of a part lists several types. */
const isXml = (types: unknown): boolean =>
  typeof types === "string" && /[/+]xml\s*(;|,|$)/i.test(types);
