import { isAnnotation } from "../../../grammar/annotations.js";
import type { Diagnostics } from "../../../diagnostics/diagnostics.js";
import { derive } from "../../../diagnostics/provenance.js";
import {
  isNode,
  listOf,
  memberOf,
  nodeOf,
  omit,
  type Node,
} from "../../../grammar/json.js";
import { escapeToken } from "../../../grammar/pointer.js";
import {
  closingEdges,
  composedOf,
  graphOf,
  lists,
  referredName,
} from "./graph.js";

/**
 * Schemas that are composed of themselves have no meaning in JSON Schema (2020-12 §9.4.1) and no type in TypeScript. Two
 * steps give them one. A base that lists its children as alternatives, and that they are composed of in turn, is parted:
 * the children are composed of what it says beside the alternatives. What is left then adds nothing, and is left out.
 */
export function repairCompositions(
  document: Node,
  diagnostics: Diagnostics,
): Node {
  const components = nodeOf(document, "components") ?? {};
  const schemas = nodeOf(components, "schemas") ?? {};
  if (closingEdges(graphOf(schemas)).length === 0) return document;
  const parted = partBases(schemas, diagnostics);
  const cut = cutCycles(parted, diagnostics);
  return derive(document, {
    ...document,
    components: derive(components, { ...components, schemas: cut }),
  });
}

/** Every composition of a child with a base that has the child as an alternative, without the alternatives. */
function partBases(schemas: Node, diagnostics: Diagnostics): Node {
  const added = new Map<string, Node>();
  const alternatives = new Map<string, ReadonlySet<string>>();
  const partOf = (name: string, child: string): Part | undefined => {
    const base = memberOf(schemas, name);
    if (!isNode(base)) return undefined;
    const names = alternatives.get(name) ?? alternativesOf(schemas, base);
    alternatives.set(name, names);
    if (!names.has(child)) return undefined;
    const rest = derive(base, omit(base, ["oneOf", "anyOf", "discriminator"]));
    const part = freeName(schemas, `${name}_base`);
    if (!added.has(part)) {
      added.set(part, rest);
      diagnostics.report("GC_BASE_PARTED", { node: base }, { name });
    }
    return saysNothing(rest) ? "nothing" : referenceTo(part);
  };
  const parted = mapSchemas(schemas, (schema, child) =>
    replaceBases(schema, (name) => partOf(name, child)),
  );
  const useful = [...added].filter(([, part]) => !saysNothing(part));
  return { ...parted, ...Object.fromEntries(useful) };
}

/** What a child is composed of instead of its base. */
type Part = Node | "nothing";

const saysNothing = (schema: Node) => Object.keys(schema).every(isAnnotation);

function replaceBases(
  schema: Node,
  partOf: (base: string) => Part | undefined,
): Node {
  const members = listOf(schema, "allOf");
  const replaced = members.flatMap((member) => {
    const name = referredName(member);
    const part = name === undefined ? undefined : partOf(name);
    if (part === undefined) return [member];
    return part === "nothing" ? [] : [derive(member as Node, part)];
  });
  const same =
    members.length === replaced.length &&
    members.every((member, index) => member === replaced[index]);
  if (same) return schema;
  return replaced.length > 0
    ? { ...schema, allOf: replaced }
    : omit(schema, ["allOf"]);
}

/** The schemas that the alternatives of a base lead to, directly or through unions between them. */
function alternativesOf(schemas: Node, base: Node): Set<string> {
  const names = new Set<string>();
  const queue: Node[] = [base];
  for (const schema of queue) {
    const members = [...listOf(schema, "oneOf"), ...listOf(schema, "anyOf")];
    for (const name of members.flatMap((member) => [...composedOf(member)])) {
      if (names.has(name)) continue;
      names.add(name);
      const next = memberOf(schemas, name);
      if (isNode(next)) queue.push(next);
    }
  }
  return names;
}

function freeName(schemas: Node, wanted: string): string {
  return Object.hasOwn(schemas, wanted)
    ? freeName(schemas, `${wanted}_part`)
    : wanted;
}

const referenceTo = (name: string): Node => ({
  $ref: `#/components/schemas/${escapeToken(name)}`,
});

function cutCycles(schemas: Node, diagnostics: Diagnostics): Node {
  const cuts = new Map<string, Set<string>>();
  for (const [from, to] of closingEdges(graphOf(schemas))) {
    const targets = cuts.get(from);
    if (targets) targets.add(to);
    else cuts.set(from, new Set([to]));
  }
  return mapSchemas(schemas, (schema, name) => {
    const targets = cuts.get(name);
    if (!targets) return schema;
    for (const target of targets) {
      diagnostics.report(
        "GC_COMPOSITION_CYCLE",
        { node: schema },
        { name, target },
      );
    }
    return without(schema, targets);
  });
}

/** The schema without being composed of the targets: `A = B or A` is `B`, and so is `A = B and A`. */
function without(schema: Node, targets: ReadonlySet<string>): Node {
  const isCut = (member: unknown) => targets.has(referredName(member) ?? "");
  const rest = isCut(schema) ? omit(schema, ["$ref"]) : schema;
  const entries = Object.entries(rest).flatMap(([keyword, value]) => {
    if (!lists.some((list) => list === keyword))
      return [[keyword, value] as const];
    const kept = listOf(rest, keyword)
      .filter((member) => !isCut(member))
      .map((member) => (isNode(member) ? without(member, targets) : member));
    return kept.length > 0 ? [[keyword, kept] as const] : [];
  });
  return derive(schema, Object.fromEntries(entries));
}

function mapSchemas(
  schemas: Node,
  map: (schema: Node, name: string) => Node,
): Node {
  return derive(
    schemas,
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        name,
        isNode(schema) ? derive(schema, map(schema, name)) : schema,
      ]),
    ),
  );
}
