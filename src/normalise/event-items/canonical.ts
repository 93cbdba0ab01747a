import { isAnnotation } from "../../grammar/annotations.js";
import { derive } from "../../diagnostics/provenance.js";
import { readEventItems, type Follow } from "../../grammar/event-items.js";
import { isNode, listOf, textOf, type Node } from "../../grammar/json.js";
import { eventNode } from "./event-node.js";

interface Streams {
  readonly follow: Follow<undefined>;
  /** The name of the component that a reference refers to, if nothing but streams of events does. */
  readonly ownName: (reference: string) => string | undefined;
  /** Schemas with a `contentSchema` that says what the data of an event is. */
  readonly typed: ReadonlySet<Node>;
}

/** Rewrites the items of streams. What has a name keeps it. */
export class CanonicalItems {
  /** Components that are rewritten, by their names. */
  readonly components = new Map<string, Node>();
  readonly #streams: Streams;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  /** `undefined` for what is no item. */
  rewrite(node: Node): Node | undefined {
    const reference = textOf(node, "$ref");
    if (reference !== undefined && saysOnly(node, ["$ref"]))
      return this.#rewriteReference(node, reference);
    const members = [...listOf(node, "oneOf"), ...listOf(node, "anyOf")];
    if (members.length === 0 || !saysOnly(node, UNION))
      return this.#rewriteEvents(node);
    const description = textOf(node, "description");
    const items = members.flatMap((one): readonly Node[] => {
      const made = isNode(one) ? this.rewrite(one) : undefined;
      return made ? [made] : [];
    });
    return unite(node, items, { ...(description && { description }) });
  }

  #rewriteReference(node: Node, reference: string): Node | undefined {
    const { follow, ownName } = this.#streams;
    const target = follow(reference, undefined)?.node;
    const name = ownName(reference);
    if (!target || (name !== undefined && this.components.has(name)))
      return node;
    const made = this.rewrite(target);
    if (name === undefined || !made) return made;
    this.components.set(name, made);
    return node;
  }

  #rewriteEvents(node: Node): Node | undefined {
    const { follow, typed } = this.#streams;
    const items = readEventItems({ node, from: undefined }, follow);
    const events = items?.choices.map((one) => eventNode(one, typed)) ?? [];
    return unite(node, events);
  }
}

const UNION = ["oneOf", "anyOf", "discriminator"];

const saysOnly = (node: Node, names: readonly string[]): boolean =>
  Object.keys(node).every((name) => names.includes(name) || isAnnotation(name));

function unite(
  from: Node,
  items: readonly Node[],
  rest: object = {},
): Node | undefined {
  return items.length > 1 ? derive(from, { ...rest, oneOf: items }) : items[0];
}
