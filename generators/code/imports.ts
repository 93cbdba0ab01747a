import { stringLiteral } from "../../src/escape/literal.js";

const WIDTH = 80;

/**
 * The imports of one emitted module. A generator asks for a name where it uses it and gets the name back, so that nobody
 * keeps a list.
 */
export class Imports {
  readonly #types = new Map<string, Set<string>>();
  readonly #values = new Map<string, Set<string>>();
  readonly #namespaces = new Map<string, string>();

  type(name: string, from: string): string {
    return add(this.#types, name, from);
  }

  types(names: readonly string[], from: string): void {
    for (const name of names) this.type(name, from);
  }

  value(name: string, from: string): string {
    return add(this.#values, name, from);
  }

  typeNamespace(name: string, from: string): string {
    return this.namespace(`type ${name}`, from);
  }

  namespace(name: string, from: string): string {
    this.#namespaces.set(from, name);
    return name;
  }

  /** Takes over those of a part, once it is sure that the part is printed. */
  include(part: Imports): void {
    for (const [from, names] of part.#types)
      for (const name of names) this.type(name, from);
    for (const [from, names] of part.#values)
      for (const name of names) this.value(name, from);
    for (const [from, name] of part.#namespaces) this.namespace(name, from);
  }

  /** In prettier's style, sorted by module; empty, or ends with a blank line. */
  toString(): string {
    const lines = [
      ...[...this.#types].map(
        ([from, names]) =>
          [from, statement("import type", names, from)] as const,
      ),
      ...[...this.#namespaces].map(
        ([from, name]) =>
          [
            from,
            `import ${name.replace(/^(type )?/, "$1* as ")} from ${stringLiteral(from)};`,
          ] as const,
      ),
      ...[...this.#values].map(
        ([from, names]) => [from, statement("import", names, from)] as const,
      ),
    ];
    if (lines.length === 0) return "";
    const sorted = lines.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `${sorted.map(([, line]) => line).join("\n")}\n\n`;
  }
}

function add(to: Map<string, Set<string>>, name: string, from: string): string {
  (to.get(from) ?? to.set(from, new Set()).get(from))?.add(name);
  return name;
}

/** `import type { A, B } from "./x.js";`, one name a line where that is too wide; a single name never breaks. */
export const statement = (
  keyword: string,
  names: Iterable<string>,
  from: string,
): string => listed(keyword, [...names].sort(), from);

/** The same, in the order given. */
export function listed(
  keyword: string,
  names: readonly string[],
  from: string,
): string {
  const line = `${keyword} { ${names.join(", ")} } from ${stringLiteral(from)};`;
  if (names.length === 1 || line.length <= WIDTH) return line;
  return `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} from ${stringLiteral(from)};`;
}
