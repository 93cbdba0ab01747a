/** The part of a name behind its prefix: what elements are told apart by. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix of a name; empty where it has none. */
export function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(":")));
}

/** Where `nil` says that an element has no value (XML Schema 1, 2.6.2). */
export const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
