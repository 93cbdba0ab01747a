import { nodeOf, textOf, type Node } from "./json.js";
import type { ObjectShape } from "./kind.js";

/**
 * What an object refers to instead of, or beside, saying it: `$ref`, or a schema's `$dynamicRef`, which is taken as
 * the static reference that it is where nothing overrides its anchor (JSON Schema 2020-12 §8.2.3.2).
 */
export function referenceOf(
  node: Node,
  shape: ObjectShape,
): string | undefined {
  if (!shape.referable) return undefined;
  const reference = textOf(node, "$ref");
  if (reference !== undefined || !shape.fields.has("$dynamicRef")) {
    return reference;
  }
  return textOf(node, "$dynamicRef");
}

/** The references in the mapping of a Discriminator Object, which holds names of schemas as well. */
export function mappingReferences(discriminator: Node): string[] {
  const mapping = nodeOf(discriminator, "mapping") ?? {};
  const targets = [
    ...Object.values(mapping),
    textOf(discriminator, "defaultMapping"),
  ];
  return targets.filter(
    (value): value is string =>
      typeof value === "string" && looksLikeReference(value),
  );
}

export function looksLikeReference(text: string): boolean {
  return /[#/]|\.(ya?ml|json)$/.test(text);
}
