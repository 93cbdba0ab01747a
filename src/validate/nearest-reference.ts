import { closest } from "../diagnostics/closest.js";
import { isNode } from "../grammar/json.js";
import { escapeToken, parsePointer } from "../grammar/pointer.js";
import type { Resolver } from "../grammar/resolver.js";
import type { Source } from "../load/source.js";

/** What a reference without a target most likely means: the same one with another name at its end. Empty if none is near. */
export function nearestReference(
  reference: string,
  from: Source,
  resolver: Resolver,
): string {
  const end = reference.lastIndexOf("/");
  if (!reference.slice(0, end).includes("#")) return "";
  const parent = resolver.resolve(reference.slice(0, end), from)?.value;
  const [name = ""] = parsePointer(reference.slice(end));
  const near = isNode(parent) && closest(name, Object.keys(parent));
  return near ? `${reference.slice(0, end)}/${escapeToken(near)}` : "";
}
