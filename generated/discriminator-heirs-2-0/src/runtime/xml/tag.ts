import { ArgumentError } from "../errors/errors.js";
import { assertName, escapeAttribute } from "./characters.js";
import { prefixOf, SCHEMA_INSTANCE } from "./name.js";
import type { XmlShape } from "./shape.js";

/** Where an element stands. */
export interface Scope {
  /** Namespaces by the prefixes that stand for them here. */
  readonly bound: ReadonlyMap<string, string>;
  readonly depth: number;
}

/** A start tag in the making: what it declares holds for what is in it. */
export class Tag {
  attributes = "";
  readonly #bound: Map<string, string>;
  readonly #depth: number;
  /** Prefixes that are bound or used in this tag: they cannot be bound anew. */
  readonly #used = new Set<string>();

  constructor({ bound, depth }: Scope) {
    this.#bound = new Map(bound);
    this.#depth = depth;
  }

  get scope(): Scope {
    return { bound: this.#bound, depth: this.#depth + 1 };
  }

  /** The name with its prefix, which is declared where it is not yet. */
  qualify(name: string, { prefix = "", namespace, node }: XmlShape): string {
    assertName(name);
    const own = prefix || prefixOf(name);
    const isPlain = own === "" && node === "attribute";
    const bound =
      namespace === undefined || isPlain ? own : this.#bind(own, namespace);
    this.#used.add(bound);
    // a prefix that stands for nothing would make the document unreadable
    if (prefix === "" || !this.#bound.has(bound)) return name;
    return `${bound}:${name}`;
  }

  /** Binds the prefix of what is inside once for all of it, if it is free. */
  declare({ prefix, namespace }: XmlShape): void {
    if (!prefix || namespace === undefined || this.#bound.has(prefix)) return;
    this.#bind(prefix, namespace);
  }

  /** The prefix that stands for a namespace here: this one, if it is free. */
  #bind(prefix: string, namespace: string): string {
    let free = prefix;
    for (let next = 2; this.#isTaken(free, namespace); next++) {
      free = `${prefix}${next}`;
    }
    if (this.#bound.get(free) === namespace) return free;
    if (free !== "") assertName(free);
    this.#bound.set(free, namespace);
    this.#used.add(free);
    this.write(free === "" ? "xmlns" : `xmlns:${free}`, namespace);
    return free;
  }

  #isTaken(prefix: string, namespace: string): boolean {
    return this.#used.has(prefix) && this.#bound.get(prefix) !== namespace;
  }

  write(name: string, value: string): void {
    // no value has such a quote: what is found is an attribute
    if (this.attributes.includes(` ${name}="`)) {
      throw new ArgumentError(`an element has two attributes ${name}`);
    }
    this.attributes += ` ${name}="${escapeAttribute(value)}"`;
  }

  markNil(): void {
    this.write(this.qualify("nil", NIL), "true");
  }
}

const NIL: XmlShape = {
  node: "attribute",
  prefix: "xsi",
  namespace: SCHEMA_INSTANCE,
};
