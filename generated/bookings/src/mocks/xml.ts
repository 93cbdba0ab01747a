import { gather } from "./facts.js";
import { listAlternatives } from "./alternatives.js";
import type { Definitions, Json, JsonSchema, Xml } from "./schema.js";
import { findSameNames, type XmlMember } from "./xml-names.js";

/** `application/xml`, and what ends in `+xml`; pictures and pages are texts. */
export const isXml = (contentType: string): boolean =>
  /^(application|text)\/(?!svg|xhtml)([\w.-]+\+)?xml\b/.test(contentType);

/** Whether a schema describes objects or lists: XML of anything else is passed through as a text. */
export const isStructured = (
  schema: JsonSchema,
  definitions: Definitions,
): boolean =>
  partsOf({ schema, definitions }).some(
    ({ type, properties, additionalProperties, items }) =>
      [type].flat().some((one) => one === "object" || one === "array") ||
      (properties ?? additionalProperties ?? items) !== undefined,
  );

/** A value as XML, as its schema has it. What it cannot say is left out. */
export function writeXml(
  value: Json,
  schema: JsonSchema,
  definitions: Definitions,
): string {
  const name = xmlOf(schema, definitions).name ?? "root";
  return writeElement(name, value, { schema, definitions });
}

interface Described {
  readonly schema: JsonSchema;
  readonly definitions: Definitions;
}

/**
 * What a schema, and what it refers to, says of its XML; its own words come first. Alternatives say something only where
 * there is one beside `null`: of several, each would say something else.
 */
export function xmlOf(schema: JsonSchema, definitions: Definitions): Xml {
  const all = new Set<JsonSchema>();
  for (const open = [schema]; open.length > 0;) {
    const added = gatherNew(open.splice(0), definitions, all);
    for (const alternatives of added.map(listPresent)) {
      const [first] = alternatives;
      if (first && isAgreed(alternatives, definitions)) open.push(first);
    }
  }
  // what stands in place says more of a value than what it is made of
  const said = [...all].flatMap(({ xml, allOf = [] }) => [
    xml,
    ...allOf.filter(({ $ref }) => $ref === undefined).map((one) => one.xml),
  ]);
  return Object.assign({}, ...said.reverse()) as Xml;
}

const listPresent = ({ oneOf = [], anyOf = [] }: JsonSchema): JsonSchema[] =>
  [...oneOf, ...anyOf].filter(({ type }) => type !== "null");

/** Whether alternatives say the same of what they are called. */
function isAgreed(
  [first, ...others]: readonly JsonSchema[],
  definitions: Definitions,
): boolean {
  const said = (schema?: JsonSchema) =>
    JSON.stringify(
      schema && [...gather(schema, definitions)].find(({ xml }) => xml)?.xml,
    );
  return others.every((one) => said(one) === said(first));
}

/** The same of a list that stands beside what is none. */
export function listXmlOf(schema: JsonSchema, definitions: Definitions): Xml {
  const own = xmlOf(schema, definitions);
  const lists = [...gather(schema, definitions)]
    .flatMap(listPresent)
    .filter((one) => isListSchema(one, definitions));
  return lists.reduce<Xml>(
    (all, one) => ({ ...xmlOf(one, definitions), ...all }),
    own,
  );
}

const isListSchema = (schema: JsonSchema, definitions: Definitions): boolean =>
  partsOf({ schema, definitions }).some(({ items }) => items !== undefined);

/** Adds what is not there yet, and tells what that is. */
function gatherNew(
  schemas: readonly JsonSchema[],
  definitions: Definitions,
  into: Set<JsonSchema>,
): JsonSchema[] {
  const before = into.size;
  for (const schema of schemas) gather(schema, definitions, into);
  return [...into].slice(before);
}

/** Everything that may hold for a value of a schema. */
function partsOf({ schema, definitions }: Described): JsonSchema[] {
  const own = gather(schema, definitions);
  return [...listAlternatives(own, definitions)].flatMap((set) => [...set]);
}

function propertyOf(name: string, described: Described): JsonSchema {
  for (const { properties = {}, additionalProperties } of partsOf(described)) {
    if (Object.hasOwn(properties, name)) return properties[name] ?? {};
    if (additionalProperties) return additionalProperties;
  }
  return {};
}

/** Names of the properties that a value must have. */
export const requiredOf = (
  schema: JsonSchema,
  definitions: Definitions,
): ReadonlySet<string> =>
  new Set(
    partsOf({ schema, definitions }).flatMap(({ required = [] }) => required),
  );

/** A list of one that may be that one alone is one of two: they cannot be told apart. */
function repeatOnly(
  value: Json,
  schema: JsonSchema,
  definitions: Definitions,
): Json {
  if (!isList(value) || value.length !== 1) return value;
  const isEither = partsOf({ schema, definitions }).some(({ type = [] }) =>
    [type].flat().some((one) => one !== "array" && one !== "null"),
  );
  const isOpen = listXmlOf(schema, definitions).nodeType !== "element";
  return isEither && isOpen ? [...value, ...value] : value;
}

/**
 * A value without what XML cannot say: optional lists that are empty, since XML has only the items of a list, and members
 * that share the name of their elements.
 */
export function dropSilent(
  value: Json,
  schema: JsonSchema,
  definitions: Definitions,
): Json {
  if (typeof value !== "object" || value === null) return value;
  const described = { schema, definitions };
  if (isList(value))
    return value.map((item, at) =>
      dropSilent(item, itemOf(described, at), definitions),
    );
  const required = requiredOf(schema, definitions);
  const unclear = findSameNames(namesOf(described));
  const entries = Object.entries(value).flatMap(([key, member]) => {
    const own = propertyOf(key, described);
    const isLost = unclear.has(key) && isList(member);
    const said = isLost ? [] : repeatOnly(member, own, definitions);
    const isGone =
      !required.has(key) &&
      (unclear.has(key) || (isList(said) && said.length === 0));
    return isGone ? [] : [[key, dropSilent(said, own, definitions)] as const];
  });
  return Object.fromEntries(entries);
}

/** What all members of an object are called in XML. */
function namesOf(described: Described): XmlMember[] {
  const { definitions } = described;
  const keys = partsOf(described).flatMap(({ properties = {} }) =>
    Object.keys(properties),
  );
  return [...new Set(keys)].map((key) => {
    const schema = propertyOf(key, described);
    const items = partsOf({ schema, definitions }).find((part) => part.items);
    return {
      key,
      xml: xmlOf(schema, definitions),
      items: items?.items && xmlOf(items.items, definitions),
    };
  });
}

/** The schema of the item at a place. */
function itemOf(described: Described, at: number): JsonSchema {
  const parts = partsOf(described);
  const first = parts.find(({ prefixItems }) => prefixItems)?.prefixItems;
  return first?.[at] ?? parts.find(({ items }) => items)?.items ?? {};
}

function writeElement(name: string, value: Json, described: Described): string {
  const { prefix = "", namespace } = xmlOf(
    described.schema,
    described.definitions,
  );
  const declared = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const space =
    namespace === undefined ? "" : ` ${declared}="${escape(namespace)}"`;
  const tag = prefix !== "" && space !== "" ? `${prefix}:${name}` : name;
  const [attributes, content] = writeContent(name, value, described);
  return `<${tag}${space}${attributes}>${content}</${tag}>`;
}

/** The attributes and what stands in an element. */
function writeContent(
  name: string,
  value: Json,
  described: Described,
): [attributes: string, content: string] {
  if (value === null)
    return [
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
      "",
    ];
  if (typeof value !== "object") return ["", escape(String(value))];
  const { definitions } = described;
  if (isList(value)) {
    const items = value.map((one, at) => {
      const schema = itemOf(described, at);
      const { name: item = name, nodeType } = xmlOf(schema, definitions);
      if (isText(nodeType)) return one === null ? "" : escape(toWords(one));
      return writeElement(item, one, { schema, definitions });
    });
    return ["", items.join("")];
  }
  let attributes = "";
  let content = "";
  for (const [key, member] of Object.entries(value)) {
    const schema = propertyOf(key, described);
    const own = xmlOf(schema, definitions);
    if (own.nodeType === "attribute") {
      if (member !== null)
        attributes += ` ${(isDeclared(key, described) && own.name) || key}="${escape(toWords(member))}"`;
    } else if (
      own.nodeType === "none" &&
      isDeclared(key, described) &&
      !isList(member)
    ) {
      const inner = writeContent(key, member, { schema, definitions });
      attributes += inner[0];
      content += inner[1];
    } else if (isDeclared(key, described))
      content += writeMember(key, member, { schema, definitions });
    else content += writeUnlisted(key, member, { schema, definitions });
  }
  return [attributes, content];
}

/** A member whose key is data is called by it. */
function writeUnlisted(key: string, value: Json, described: Described): string {
  const { definitions, schema } = described;
  const isOpen =
    isList(value) && xmlOf(schema, definitions).nodeType !== "element";
  if (!isOpen) return writeElement(key, value, described);
  return value
    .map((one, at) =>
      writeElement(key, one, { schema: itemOf(described, at), definitions }),
    )
    .join("");
}

const isDeclared = (name: string, described: Described): boolean =>
  partsOf(described).some(({ properties = {} }) =>
    Object.hasOwn(properties, name),
  );

const isText = (nodeType: Xml["nodeType"]): boolean =>
  nodeType === "text" || nodeType === "cdata";

/** A list in an attribute or a text is one of words (XML Schema 2, 2.4.1.2). */
const toWords = (value: Json): string =>
  isList(value) ? value.map(String).join(" ") : String(value);

function writeMember(key: string, value: Json, described: Described): string {
  const { schema, definitions } = described;
  const xml = isList(value) ? listXmlOf : xmlOf;
  const { nodeType, name = key } = xml(schema, definitions);
  if (isList(value) && isText(nodeType)) return escape(toWords(value));
  const isInner = ["text", "cdata", "none"].includes(nodeType ?? "");
  const isOpen = isList(value) && nodeType !== "element";
  return isInner || isOpen
    ? writeContent(key, value, described)[1]
    : writeElement(name, value, described);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const escape = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
