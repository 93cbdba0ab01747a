import { conforms } from "../../src/mocks/conforms.js";
import type { Definitions, Json, JsonSchema } from "../../src/mocks/schema.js";
import { listXmlOf, requiredOf, xmlOf } from "../../src/mocks/xml.js";
import { type Element, local, parse } from "./xml-elements.js";
import { interpret, itemAt, listKinds, readText, type Kind } from "./kinds.js";

/** Reads a document by the schema of its value (OpenAPI §4.26). */
export function readXml(
  text: string,
  schema: JsonSchema,
  definitions: Definitions,
): Json | undefined {
  const root = parse(text);
  const { name } = xmlOf(schema, definitions);
  if (name !== undefined && name !== root.name)
    throw new Error(`the root element is ${root.name}, not ${name}`);
  return readElement(root, schema, definitions);
}

function readElement(
  element: Element,
  schema: JsonSchema,
  definitions: Definitions,
): Json | undefined {
  if (element.attributes.get("nil") === "true") return null;
  return interpret(schema, definitions, (kind) => {
    if (kind.type === "array")
      return readItems(
        listItems(element, kind, definitions),
        kind,
        definitions,
      );
    if (kind.type === "object")
      return readMembers(element, kind, {
        definitions,
        required: requiredOf(schema, definitions),
      });
    return readText(element.text, schema, definitions);
  });
}

const readItems = (
  nodes: readonly (Element | string)[],
  list: Kind,
  definitions: Definitions,
): Json[] =>
  nodes
    .map((node, at) =>
      typeof node === "string"
        ? readWords(node, itemAt(list, at), definitions)
        : readElement(node, itemAt(list, at), definitions),
    )
    .filter((item) => item !== undefined);

/** The nodes that items are: an empty text is not there, and other texts are layout. */
function listItems(
  { nodes }: Element,
  list: Kind,
  definitions: Definitions,
): (Element | string)[] {
  const isText = (at: number) =>
    ["text", "cdata"].includes(
      xmlOf(itemAt(list, at), definitions).nodeType ?? "",
    );
  const items: (Element | string)[] = [];
  for (const node of nodes) {
    if (typeof node !== "string" && isText(items.length)) items.push("");
    if (typeof node !== "string" || isText(items.length)) items.push(node);
  }
  return items;
}

function readMembers(
  element: Element,
  { properties, others }: Kind,
  { definitions, required }: Around,
): Json {
  const known = new Set<string>();
  const around = { definitions, required, known };
  const entries = listMembers(element, { properties }, around);
  const unlisted = element.children.filter(({ name }) => !known.has(name));
  const names = [...new Set(unlisted.map(({ name }) => name))];
  const rest = names.flatMap((name): [string, Json][] => {
    const same = unlisted.filter((child) => child.name === name);
    const value = readUnlisted(same, others ?? {}, definitions);
    return value === undefined ? [] : [[name, value]];
  });
  const taken = [...properties].map(([name, one]) =>
    local(xmlOf(one, definitions).name ?? name),
  );
  const attributes = [...element.attributes]
    .filter(([name]) => isAttribute(others) && !taken.includes(name))
    .map(([name, text]): [string, Json] => [
      name,
      readWords(text, others ?? {}, definitions),
    ]);
  return Object.fromEntries([...entries, ...attributes, ...rest]);

  function isAttribute(schema: JsonSchema = {}): boolean {
    return xmlOf(schema, definitions).nodeType === "attribute";
  }
}

/** The members that are declared. */
const listMembers = (
  element: Element,
  { properties }: Pick<Kind, "properties">,
  { definitions, required, known }: Around & Pick<Member, "known">,
): [string, Json][] =>
  [...properties].flatMap(([name, schema]): [string, Json][] => {
    const value =
      readMember(element, { name, schema, known }, definitions) ??
      (required.has(name) && isList(schema, definitions) ? [] : undefined);
    return value === undefined ? [] : [[name, value]];
  });

/** A member whose key is data: a list is all that is called so, unless it has an element of its own. */
function readUnlisted(
  elements: readonly Element[],
  schema: JsonSchema,
  definitions: Definitions,
): Json | undefined {
  const list = findList(schema, definitions);
  const [only, ...others] = elements;
  const alone =
    only && others.length === 0
      ? readAlone(only, schema, definitions)
      : undefined;
  if (alone !== undefined) return alone;
  if (list && xmlOf(schema, definitions).nodeType !== "element")
    return readItems(elements, list, definitions);
  const last = elements.at(-1);
  return last && readElement(last, schema, definitions);
}

interface Around {
  readonly definitions: Definitions;
  readonly required: ReadonlySet<string>;
}

/** A list that has no items has no element either. */
const isList = (schema: JsonSchema, definitions: Definitions): boolean =>
  findList(schema, definitions) !== undefined;

const isUnion = (schema: JsonSchema, definitions: Definitions): boolean =>
  listKinds(schema, definitions).some(({ type }) => type === "object");

const findList = (
  schema: JsonSchema,
  definitions: Definitions,
): Kind | undefined =>
  listKinds(schema, definitions).find(({ type }) => type === "array");

/** A list in an attribute or a text is one of words (XML Schema 2, 2.4.1.2). */
function readWords(
  text: string,
  schema: JsonSchema,
  definitions: Definitions,
): Json {
  const list = findList(schema, definitions);
  if (!list) return readText(text, schema, definitions);
  const words = text.split(/\s+/).filter((word) => word !== "");
  const isEither = listKinds(schema, definitions).some(isOne);
  if (words.length === 1 && isEither)
    return readText(text, schema, definitions);
  return words.map((word, at) => readText(word, itemAt(list, at), definitions));
}

const isOne = ({ type }: Kind): boolean => type !== "array" && type !== "null";

/** An object that has no element of its own: what it does not declare is somebody else's. */
function readInner(
  element: Element,
  schema: JsonSchema,
  { known, definitions }: Pick<Member, "known"> & Pick<Around, "definitions">,
): Json | undefined {
  const required = requiredOf(schema, definitions);
  return interpret(schema, definitions, (kind) => {
    if (kind.type !== "object") return undefined;
    const own = new Set<string>();
    const around = { definitions, required };
    const entries = listMembers(element, kind, { ...around, known: own });
    for (const name of own) known.add(name);
    return Object.fromEntries(entries);
  });
}

/** An element as what is no list; `undefined` where it is none of that. */
function readAlone(
  element: Element,
  schema: JsonSchema,
  definitions: Definitions,
): Json | undefined {
  const kinds = listKinds(schema, definitions);
  const hasList = kinds.some(({ type }) => type === "array");
  if (!hasList || !kinds.some(isOne)) return undefined;
  const value = interpret(schema, definitions, (kind) => {
    if (kind.type === "array") return undefined;
    if (kind.type !== "object")
      return element.children.length > 0
        ? undefined
        : readText(element.text, schema, definitions);
    const required = requiredOf(schema, definitions);
    return readMembers(element, kind, { definitions, required });
  });
  const check = { definitions, side: "request", budget: 5_000 } as const;
  return value !== undefined && conforms(schema, value, check)
    ? value
    : undefined;
}

interface Member {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Names of elements that some property has. */
  readonly known: Set<string>;
}

function readMember(
  element: Element,
  { name, schema, known }: Member,
  definitions: Definitions,
): Json | undefined {
  const xml = xmlOf(schema, definitions);
  const own = local(xml.name ?? name);
  if (xml.nodeType === "attribute") {
    const text = element.attributes.get(own);
    return text === undefined
      ? undefined
      : readWords(text, schema, definitions);
  }
  if (xml.nodeType === "text" || xml.nodeType === "cdata")
    return readWords(element.text, schema, definitions);
  const list = findList(schema, definitions);
  if (xml.nodeType === "none" && !list)
    return readInner(element, schema, { known, definitions });
  const listXml = listXmlOf(schema, definitions);
  if (list && listXml.nodeType !== "element") {
    const names = [...list.prefix, list.items].map((item) =>
      local(xmlOf(item, definitions).name ?? name),
    );
    for (const item of names) known.add(item);
    const items = element.children.filter((one) => names.includes(one.name));
    const [first] = items;
    if (!first) return undefined;
    // one element of what need not be a list is that one
    const alone =
      items.length === 1 && first.name === own
        ? readAlone(first, schema, definitions)
        : undefined;
    if (alone !== undefined) return alone;
    const value = readItems(items, list, definitions);
    // what may be an object, too, is one where it is no such list
    const check = { definitions, side: "request", budget: 5_000 } as const;
    if (!isUnion(schema, definitions) || conforms(schema, value, check))
      return value;
  }
  known.add(own);
  const child = element.children.find((one) => one.name === own);
  return child && readElement(child, schema, definitions);
}
