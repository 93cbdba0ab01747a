import type { NodeLocation } from "../diagnostics/diagnostics.js";
import { roleOf, type Role } from "../grammar/roles.js";
import { limits } from "./limits.js";
import { isExternal, isMappingReference } from "./reference.js";

export interface FoundReference {
  readonly reference: string;
  readonly at: NodeLocation;
  /** A discriminator's mapping: where nothing is there, the mapping goes without, and `validate` says so. */
  readonly optional: boolean;
}

export type Path = readonly (string | number)[];

/** What one walk over a parsed document finds. */
export interface Inspection {
  /** References out of the document, in the document's order. */
  readonly references: readonly FoundReference[];
  /** How many members all objects have together. */
  readonly members: number;
  /** The first value that is nested too deep. What is inside such values is not looked at. */
  readonly tooDeep?: Path;
  /** What parts of the document call themselves: `$id` (JSON Schema) and `$self` (OpenAPI 3.2). */
  readonly ids: readonly string[];
}

export function inspectValue(value: unknown): Inspection {
  const walk = new Walk();
  if (typeof value === "object" && value !== null) walk.visit(value, "fields");
  return walk;
}

class Walk implements Inspection {
  readonly references: FoundReference[] = [];
  readonly ids: string[] = [];
  members = 0;
  tooDeep?: Path;
  readonly #path: (string | number)[] = [];
  #depth = 0;

  /** Recursive, but not deeper than the limit. */
  visit(node: object, role: Role): void {
    if (this.#depth >= limits.depth) {
      this.tooDeep ??= this.#path.slice(0, this.#depth);
      return;
    }
    this.#depth++;
    if (Array.isArray(node)) this.#visitItems(node, role);
    else this.#visitMembers(node as Record<string, unknown>, role);
    this.#depth--;
  }

  #visitItems(items: readonly unknown[], role: Role): void {
    const itemRole = role === "literal" ? "literal" : "fields";
    for (let index = 0; index < items.length; index++)
      this.#visitValue(items[index], index, itemRole);
  }

  #visitMembers(node: Record<string, unknown>, role: Role): void {
    for (const key of Object.keys(node)) {
      const value = node[key];
      this.members++;
      if (typeof value === "string") {
        if (role !== "literal") this.#visitString(value, node, key);
        continue;
      }
      if (key === "mapping" && role === "fields" && isDiscriminator(node))
        this.#noteMapping(value);
      this.#visitValue(value, key, roleOf(key, value, role));
    }
  }

  #visitValue(value: unknown, key: string | number, role: Role): void {
    if (typeof value !== "object" || value === null) return;
    this.#path[this.#depth - 1] = key;
    this.visit(value, role);
  }

  #visitString(value: string, node: object, key: string): void {
    if (key === "$ref") this.#note(value, { node, key }, false);
    else if (key === "$id" || key === "$self") this.ids.push(value);
  }

  #noteMapping(mapping: unknown): void {
    if (typeof mapping !== "object" || mapping === null) return;
    for (const [key, value] of Object.entries(mapping))
      if (typeof value === "string" && isMappingReference(value))
        this.#note(value, { node: mapping, key }, true);
  }

  #note(reference: string, at: NodeLocation, optional: boolean): void {
    if (isExternal(reference))
      this.references.push({ reference, at, optional });
  }
}

function isDiscriminator(node: Record<string, unknown>): boolean {
  return typeof node["propertyName"] === "string";
}
