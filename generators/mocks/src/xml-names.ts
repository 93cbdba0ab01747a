import type { Xml } from "./schema.js";

/** What is known of a member: its schema's XML, and that of its items where it has some. */
export interface XmlMember {
  readonly key: string;
  readonly xml: Xml;
  readonly items?: Xml | undefined;
}

/** Keys of members that are elements of the same name, so that no reader can tell them apart. */
export function findSameNames(members: readonly XmlMember[]): Set<string> {
  const keys = new Map<string, string[]>();
  for (const member of members) {
    const name = elementName(member);
    if (name !== undefined)
      keys.get(name)?.push(member.key) ?? keys.set(name, [member.key]);
  }
  return new Set([...keys.values()].filter((list) => list.length > 1).flat());
}

/** Items of a list without an element of its own stand where it would (OpenAPI 3.1 §4.8.26). */
function elementName({ key, xml, items }: XmlMember): string | undefined {
  const { nodeType, name = key } = xml;
  if (nodeType === "attribute") return `@${localName(name)}`;
  if (nodeType === "text" || nodeType === "cdata") return "#text";
  if (items && nodeType !== "element") return localName(items.name ?? key);
  return nodeType === "none" ? undefined : localName(name);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
