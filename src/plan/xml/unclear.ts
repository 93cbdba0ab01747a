import { locatePath } from "../../diagnostics/path-location.js";
import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { reachNodes } from "../../ir/reach.js";
import { forEachChild } from "../../ir/walk.js";
import { gatherFacts } from "./facts.js";
import { spokenRoots } from "./spoken.js";
import { oneOrMany } from "./one-or-many.js";
import { alternativesOf, basesOf } from "./parts.js";
import { placeOf, type XmlRequest } from "./request.js";
import { readingOf } from "./scalars.js";
import { isList, settleUnion } from "./union.js";

/** A value, and what it is called in a message. */
interface Spot {
  readonly schema: Schema;
  readonly what: string;
  /** The member that it is. */
  readonly key?: string;
  readonly id: SchemaId | undefined;
}

/** Says what may be one thing or another, where a document does not show which; each thing is said once. */
export function noteUnclear(api: Api, request: XmlRequest): void {
  const { diagnostics, root } = request;
  const said = new Set<string>();
  for (const spot of listSpots(api)) {
    const at = locatePath(root, placeOf(spot.id));
    for (const { code, detail } of findUnclear(spot, api)) {
      const { what } = spot;
      if (said.has(`${code} ${what} ${detail}`)) continue;
      said.add(`${code} ${what} ${detail}`);
      diagnostics.report(code, at, { what, detail });
    }
  }
}

interface Unclear {
  readonly code:
    | "GC_XML_SCALARS"
    | "GC_XML_ALTERNATIVES"
    | "GC_XML_ONE_OR_MANY"
    | "GC_XML_UNION_NAME";
  readonly detail: string;
}

function findUnclear(spot: Spot, { schemas }: Api): Unclear[] {
  const { schema, key } = spot;
  const found: Unclear[] = [];
  const { type, isUnclear } = readingOf(schema, schemas);
  const detail =
    type === undefined
      ? "it is read as a text"
      : `what is written exactly as a ${type === "scalar" ? "number or boolean" : type} is one`;
  if (isUnclear) found.push({ code: "GC_XML_SCALARS", detail });
  const union = settleUnion(schema, schemas);
  const { unclear } = union;
  if (unclear.length > 0)
    found.push({ code: "GC_XML_ALTERNATIVES", detail: unclear.join(", ") });
  const read = oneOrMany(union, key, schemas);
  if (read) found.push({ code: "GC_XML_ONE_OR_MANY", detail: read });
  const names = lostNames(schema, schemas).join(", ");
  if (names !== "") found.push({ code: "GC_XML_UNION_NAME", detail: names });
  return found;
}

/** What alternatives are called by themselves, where the value has another name. A list beside others keeps its own. */
function lostNames(schema: Schema, schemas: Api["schemas"]): string[] {
  const { xml } = gatherFacts(schema, schemas);
  if (xml.name !== undefined) return [];
  const names = listLeaves(schema, schemas)
    .filter((one) => one !== schema && !isList(one, schemas))
    .map((one) => gatherFacts(one, schemas).xml.name);
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** Deeper than this nobody nests alternatives in each other. */
const MAX_DEPTH = 6;

/** The alternatives of a schema, and of those. */
function listLeaves(
  schema: Schema,
  schemas: Api["schemas"],
  depth = 0,
): Schema[] {
  const all = [schema, ...basesOf(schema, schemas)].flatMap(alternativesOf);
  if (all.length === 0 || depth > MAX_DEPTH) return [schema];
  return all.flatMap((one) => listLeaves(one, schemas, depth + 1));
}

/** Every value of a document: members, items, and what has a name. */
function listSpots(api: Api): Spot[] {
  const roots = spokenRoots(api);
  const spots: Spot[] = [];
  const visit = (node: Schema, id: SchemaId | undefined): void => {
    const parts = [
      ...(node.allOf ?? []),
      ...(node.oneOf ?? []),
      ...(node.anyOf ?? []),
    ];
    for (const part of parts) visit(part, id);
    const around = id ?? "a body";
    forEachChild(node, (child, key) => {
      if (parts.includes(child)) return;
      const what =
        key === undefined ? `a value of ${around}` : `${key} of ${around}`;
      spots.push({
        schema: child,
        what,
        id,
        ...(key !== undefined && { key }),
      });
      visit(child, id);
    });
  };
  for (const root of roots) {
    spots.push({ schema: root, what: root.$ref ?? "a body", id: root.$ref });
    visit(root, undefined);
  }
  reachNodes(api.schemas, roots, (node, id) => {
    if (id === undefined) return;
    spots.push({ schema: node, what: id, id });
    visit(node, id);
  });
  return spots;
}
