import type { SchemaId } from "../../ir/index.js";
import type { Document } from "../../normalise/document.js";
import { findReferred } from "./referred.js";
import {
  nodeOf,
  traceLineage,
  type Lineage,
  type SchemaNodes,
} from "./lineage.js";
import { declarationsOf, isText } from "./property.js";
import { findValues, mappedAbove, tellingOf, type Values } from "./values.js";

/** A base and what extends it, told apart by a property: whatever is said to be of the base may be any of these. */
export interface Family {
  readonly base: SchemaId;
  readonly property: string;
  /** The id of the union of all of them. */
  readonly union: SchemaId;
  /** Without the base. */
  readonly members: readonly FamilyMember[];
  /** The values that mean the base itself. */
  readonly own: readonly string[];
  /** Those that no value tells, and that nothing else extends. */
  readonly untold: readonly SchemaId[];
}

export interface FamilyMember {
  readonly id: SchemaId;
  readonly values: readonly string[];
  /** Its property is nothing but these values and those of its own heirs. */
  readonly isLiteral: boolean;
}

export interface Families {
  /** The family of which a schema is the base. */
  readonly of: (base: SchemaId) => Family | undefined;
  /** The family whose union has an id. */
  readonly ofUnion: (id: SchemaId | undefined) => Family | undefined;
  /** The families of which a schema is a member. */
  readonly membershipsOf: (id: SchemaId) => readonly Family[];
  readonly all: readonly Family[];
  /** Those of bases of whose heirs none is told, which are none. */
  readonly untold: readonly Family[];
  /** Bases whose property is no text. */
  readonly unfit: readonly SchemaId[];
}

const made = new WeakMap<Document, Families>();

/** The families of a document; they are found once. */
export function familiesOf(document: Document): Families {
  const known = made.get(document) ?? findFamilies(document);
  made.set(document, known);
  return known;
}

interface Finding {
  readonly schemas: SchemaNodes;
  readonly lineage: Lineage;
  readonly values: Values;
  /** The schemas that something refers to otherwise than by extending them. */
  readonly isReferred: (id: SchemaId) => boolean;
}

function findFamilies(document: Document): Families {
  const { schemas } = document.components;
  const lineage = traceLineage(schemas);
  const finding: Finding = {
    schemas,
    lineage,
    values: findValues(document, lineage),
    isReferred: findReferred(document),
  };
  const properties = findProperties(finding);
  const unfit = [...properties]
    .filter(([id, name]) => !isFit(id, name, schemas))
    .map(([id]) => id);
  const found = [...properties]
    .filter(([base]) => !unfit.includes(base))
    .map(([base, property]) => findFamily(base, property, finding));
  const all = found.filter(({ members }) => members.length > 0);
  const byBase = new Map(all.map((family) => [family.base, family]));
  const byUnion = new Map<unknown, Family>();
  for (const family of all) byUnion.set(family.union, family);
  const memberships = new Map<SchemaId, Family[]>();
  for (const family of all)
    for (const { id } of family.members)
      memberships.get(id)?.push(family) ?? memberships.set(id, [family]);
  return {
    of: (base) => byBase.get(base),
    ofUnion: (id) => byUnion.get(id),
    membershipsOf: (id) => memberships.get(id) ?? [],
    all,
    untold: found.filter(
      ({ members, untold }) => members.length === 0 && untold.length > 0,
    ),
    unfit,
  };
}

/** The property that tells the heirs of a schema apart: of its own discriminator, or of that of a base. */
function findProperties({
  schemas,
  lineage,
}: Finding): ReadonlyMap<SchemaId, string> {
  const found = new Map<SchemaId, string>();
  const open = Object.keys(schemas).flatMap((id): [SchemaId, string][] => {
    const telling = tellingOf(nodeOf(schemas, id));
    return telling ? [[id, telling.propertyName]] : [];
  });
  for (const [id, name] of open) found.set(id, name);
  for (const [id, name] of open)
    for (const heir of lineage.heirsOf(id)) {
      if (found.has(heir)) continue;
      found.set(heir, name);
      open.push([heir, name]);
    }
  return found;
}

const isFit = (id: SchemaId, name: string, schemas: SchemaNodes): boolean =>
  declarationsOf(schemas, { id, name }).every((one) => isText(schemas, one));

function findFamily(
  base: SchemaId,
  property: string,
  finding: Finding,
): Family {
  const { schemas, values, lineage } = finding;
  const heirs = heirsBelow(base, property, finding);
  const mapped = (tellingOf(nodeOf(schemas, base))?.mapping ?? [])
    .map(([, id]) => id)
    .filter((id) => id !== base && nodeOf(schemas, id));
  const told = [...new Set([...heirs, ...mapped])].filter(
    (id) => !isOnlyMore(id, property, finding),
  );
  const members = told.flatMap((id): FamilyMember[] => {
    const { values: own, by } = values.of(id, property);
    const isSure =
      by !== "name" ||
      !isMapped(id, property, finding) ||
      !finding.isReferred(id);
    const isLiteral = isSure && heirs.has(id);
    return own.length > 0 ? [{ id, values: own, isLiteral }] : [];
  });
  const known = new Set(members.map(({ id }) => id));
  return {
    base,
    property,
    union: unionId(base, schemas),
    members,
    own: isAbstract(base, told, property, finding)
      ? []
      : values.of(base, property).values,
    untold: told.filter(
      (id) => !known.has(id) && lineage.heirsOf(id).length === 0,
    ),
  };
}

/** Whether a base is of no kind itself: its name counts only where those of its heirs do, and so may be meant. */
function isAbstract(
  base: SchemaId,
  heirs: readonly SchemaId[],
  property: string,
  { values, schemas }: Finding,
): boolean {
  if (values.of(base, property).by !== "name") return false;
  const mapping = tellingOf(nodeOf(schemas, base))?.mapping ?? [];
  const isNamed = heirs.every((id) => values.of(id, property).by === "name");
  return mapping.length > 0 || !isNamed;
}

/** All that extend a base, near ones first in each line; those below a discriminator of another property are told by that. */
function heirsBelow(
  base: SchemaId,
  property: string,
  { schemas, lineage }: Finding,
): Set<SchemaId> {
  const found = new Set<SchemaId>();
  const open = [...lineage.heirsOf(base)].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || id === base) continue;
    found.add(id);
    if (isOtherwise(id, property, schemas)) continue;
    open.push(...[...lineage.heirsOf(id)].reverse());
  }
  return found;
}

/** Whether the heirs of a schema are told apart by another property. */
export function isOtherwise(
  id: SchemaId,
  property: string,
  schemas: SchemaNodes,
): boolean {
  const own = tellingOf(nodeOf(schemas, id));
  return own !== undefined && own.propertyName !== property;
}

/** Whether there is a mapping that a schema could be in. */
const isMapped = (id: SchemaId, property: string, finding: Finding): boolean =>
  ancestorsOf(id, finding.lineage).some((base) => {
    const telling = tellingOf(nodeOf(finding.schemas, base));
    return telling?.propertyName === property && telling.mapping.length > 0;
  });

function ancestorsOf(id: SchemaId, { basesOf }: Lineage): SchemaId[] {
  const found = new Set(basesOf(id));
  for (const base of found)
    for (const next of basesOf(base)) if (next !== id) found.add(next);
  return [...found];
}

/**
 * A mapping leaves it out, and something of a schema that it names is more than that there, as `CatWithOwner` is a `Cat`:
 * its kind is that of what it extends.
 */
function isOnlyMore(
  id: SchemaId,
  property: string,
  { lineage, schemas, values, isReferred }: Finding,
): boolean {
  if (values.of(id, property).by !== "name" || !isReferred(id)) return false;
  return ancestorsOf(id, lineage).some(
    (base) => mappedAbove(base, property, { schemas, lineage }).length > 0,
  );
}

/** `Pet (any)`: no name that a description may give (OpenAPI §4.8.7.1), or one that it does not. */
function unionId(base: SchemaId, schemas: SchemaNodes): SchemaId {
  let id = `${base} (any)`;
  while (Object.hasOwn(schemas, id)) id += "_";
  return id;
}
