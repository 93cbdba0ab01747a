/** Prefixes do not count: elements are matched without them. */
export const localName = (name: string): string =>
  name.slice(name.indexOf(":") + 1);
