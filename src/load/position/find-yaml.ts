import {
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Pair,
  type YAMLMap,
} from "yaml";
import { readFastYaml } from "../yaml/fast/read.js";
import { keyText } from "../yaml/key-text.js";
import { composeYaml } from "../yaml/parse-full.js";
import type { Span, Wanted } from "./wanted.js";

/** Fills in the spans of the wanted places of a YAML text. */
export function findInYaml(text: string, wanted: Wanted): void {
  if (readFastYaml(text, wanted)) return;
  const { document } = composeYaml(text);
  if (document?.contents) findInDocument(document.contents, wanted);
}

/** Fills in the spans of wanted places of a parsed node. */
export function findInDocument(node: unknown, wanted: Wanted): void {
  const span = spanOf(node);
  if (span) wanted.value = span;
  if (isMap(node)) findMembers(node, wanted);
  else if (isSeq(node))
    for (const [index, member] of wanted.members)
      findInDocument(node.items[Number(index)], member);
  // What an alias stands for is shown at the alias.
  else if (span)
    for (const member of wanted.members.values()) placeAll(member, span);
}

function findMembers(node: YAMLMap, wanted: Wanted): void {
  const missing = new Set(wanted.members.keys());
  for (const pair of node.items) {
    const key = keyText(pair.key) ?? "";
    const member = wanted.members.get(key);
    if (!member) continue;
    missing.delete(key);
    placeMember(pair, member);
  }
  const merge = node.items.find(({ key }) => keyText(key) === "<<");
  const span = spanOf(merge?.value);
  if (!span) return;
  for (const key of missing) {
    const member = wanted.members.get(key);
    if (member) placeAll(member, span);
  }
}

function placeMember(pair: Pair, member: Wanted): void {
  const name = spanOf(pair.key);
  if (name) member.name = name;
  findInDocument(pair.value, member);
  // A value that is left out is shown at its name.
  if (name && isEmpty(member.value)) member.value = name;
}

function isEmpty(span: Span | undefined): boolean {
  return !span || span.start === span.end;
}

function placeAll(wanted: Wanted, span: Span): void {
  wanted.value = span;
  for (const member of wanted.members.values()) placeAll(member, span);
}

function spanOf(node: unknown): Span | undefined {
  const range = (node as ParsedNode | null | undefined)?.range;
  if (!range) return undefined;
  const [start, valueEnd, nodeEnd] = range;
  return { start, end: isScalar(node) ? valueEnd : nodeEnd };
}
