import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Alias,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { ReportInText } from "../failure.js";
import { limits } from "../limits.js";
import { setMember } from "./set-member.js";
import { keyText } from "./key-text.js";
import { noteWritten } from "../written.js";

/** What an anchor stands for. Open until its own value is complete. */
interface Anchor {
  value: unknown;
  /** Objects and arrays in it, those of its aliases included. */
  nodes: number;
  open: boolean;
}

/** Ends a conversion that cannot go on; the reason has been reported. */
export class StopConversion extends Error {}

type Container = Record<string, unknown> | unknown[];

/** Turns nodes with positions into values. Aliases share one value; their number is bounded as if they did not. */
export class YamlConversion {
  failed = false;
  readonly #report: ReportInText;
  readonly #anchors = new Map<string, Anchor>();
  #nodes = 0;
  #aliased = 0;

  constructor(report: ReportInText) {
    this.#report = report;
  }

  convert(node: unknown): unknown {
    if (isAlias(node)) return this.#convertAlias(node as Alias.Parsed);
    if (isMap(node) || isSeq(node)) return this.#convertCollection(node);
    if (!isScalar(node)) return null;
    if (node.anchor !== undefined)
      this.#anchors.set(node.anchor, {
        value: node.value,
        nodes: 0,
        open: false,
      });
    return node.value;
  }

  #convertCollection(node: YAMLMap | YAMLSeq): unknown {
    const value: Container = isMap(node) ? {} : [];
    const before = this.#nodes++;
    const anchor = { value, nodes: 0, open: true };
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, anchor);
    if (isMap(node)) this.#fillObject(value as Record<string, unknown>, node);
    else this.#fillArray(value as unknown[], node as YAMLSeq);
    anchor.open = false;
    anchor.nodes = this.#nodes - before;
    return value;
  }

  #fillArray(array: unknown[], node: YAMLSeq): void {
    for (const item of node.items) {
      this.#noteSource(array, array.length, item);
      array.push(this.convert(isPair(item) ? null : item));
    }
  }

  #fillObject(object: Record<string, unknown>, node: YAMLMap): void {
    const written = new Set<string>();
    for (const pair of node.items) {
      const key = keyText(pair.key);
      if (key === undefined) this.#refuseKey(pair);
      else if (isMergeKey(pair)) this.#merge(object, this.convert(pair.value));
      else {
        if (written.has(key)) this.#refuseDuplicate(key, pair);
        written.add(key);
        this.#noteSource(object, key, pair.value);
        setMember(object, key, this.convert(pair.value));
      }
    }
  }

  /** `<<`: what is written here wins over what is merged, and an earlier object of a list over a later one. */
  #merge(object: Record<string, unknown>, value: unknown): void {
    const written = new Map(Object.entries(object));
    for (const source of Array.isArray(value) ? value.toReversed() : [value]) {
      const entries = Object.entries((source ?? {}) as object);
      this.#countAliased(written.size + entries.length);
      for (const [key, member] of entries) setMember(object, key, member);
    }
    for (const [key, member] of written) setMember(object, key, member);
  }

  #convertAlias(alias: Alias.Parsed): unknown {
    const [offset, end] = alias.range;
    const anchor = this.#anchors.get(alias.source);
    const name = alias.source;
    if (anchor && !anchor.open) {
      this.#countAliased(anchor.nodes, { offset, end });
      this.#nodes += anchor.nodes;
      return anchor.value;
    }
    const reason = `there is no anchor &${name} before this alias`;
    if (anchor)
      this.#report("GC_ALIAS_CYCLE", { alias: name }, { offset, end });
    else this.#report("GC_SYNTAX", { format: "YAML", reason }, { offset, end });
    this.failed = true;
    return null;
  }

  #countAliased(
    nodes: number,
    at: { offset: number; end?: number } = { offset: 0 },
  ): void {
    this.#aliased += nodes;
    if (this.#aliased <= limits.aliasedNodes) return;
    this.#report("GC_ALIAS_LIMIT", { limit: limits.aliasedNodes }, at);
    throw new StopConversion();
  }

  #noteSource(container: object, key: string | number, node: unknown): void {
    if (!isScalar(node) || typeof node.value === "string") return;
    const { source } = node;
    if (source !== undefined && source !== String(node.value))
      noteWritten(container, key, source);
  }

  #refuseKey(pair: Pair): void {
    this.failed = true;
    const [offset, end] = (pair.key as ParsedNode).range;
    const reason = "a key must be a string";
    this.#report("GC_SYNTAX", { format: "YAML", reason }, { offset, end });
  }

  #refuseDuplicate(key: string, pair: Pair): void {
    this.failed = true;
    const [offset, end] = (pair.key as ParsedNode).range;
    this.#report("GC_DUPLICATE_KEY", { key }, { offset, end });
  }
}

function isMergeKey({ key, value }: Pair): boolean {
  if (!isScalar(key) || key.type !== "PLAIN" || key.value !== "<<")
    return false;
  return isAlias(value) || isMap(value) || isSeq(value);
}
