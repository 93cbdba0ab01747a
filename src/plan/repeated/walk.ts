import type { Schema } from "../../ir/index.js";
import { kindOf, takeApart, type Parts } from "./core.js";
import { enterPart, enterProperty, type Place } from "./place.js";
import type { Structure } from "./structure.js";

/** How the schemas are used that are walked. */
export interface Use {
  /** Whether a response can hold them: their enums take other values then. */
  readonly isOpen: boolean;
  /** Whether `null` has to stay beside the type, as what writes a form or a parameter expects it. */
  readonly keepsNull?: boolean;
  /** Whether the same schema was walked at the same place already, as that of another media type. */
  readonly isAgain?: boolean;
}

/** A schema that was walked. */
interface Walked {
  /** Equal where the schemas say the same, descriptions included. */
  readonly key: number;
  /** Equal where they do but for what belongs to their places, and for `null`. */
  readonly core: number;
  readonly size: number;
  readonly height: number;
  readonly isClosed: boolean;
  /** The structures in it that have none around them yet. */
  readonly loose: readonly Structure[];
}

const WALKED: ReadonlySet<string> = new Set([
  "properties",
  "items",
  "additionalProperties",
  "anyOf",
  "oneOf",
  "allOf",
  "prefixItems",
]);

type Child = readonly [keyword: string, name: string, walked: Walked];

/** Finds the schemas without a name, and which of them are the same. */
export class Walk {
  readonly #keys = new Map<string, number>();
  readonly #byKey = new Map<number, Structure>();
  readonly #open = new WeakMap<Schema, Structure>();
  readonly #closed = new WeakMap<Schema, Structure>();

  get structures(): Structure[] {
    return [...this.#byKey.values()];
  }

  structureOf(schema: Schema, { isOpen }: Use): Structure | undefined {
    return (isOpen ? this.#open : this.#closed).get(schema);
  }

  /**
   * Walks what stands in a schema that has a name, or that is no type of its own. The result is equal for those that say
   * the same but for what belongs to their places.
   */
  walkIn(schema: Schema, place: Place, use: Use): number {
    const { core, loose } = this.#walk(schema, place, use, false);
    for (const one of loose) count(one, undefined);
    return core;
  }

  /** Walks a schema that could get a name. */
  walk(schema: Schema, place: Place, use: Use): void {
    for (const one of this.#walk(schema, place, use, true).loose)
      count(one, undefined);
  }

  #walk(schema: Schema, place: Place, use: Use, canLift: boolean): Walked {
    const parts = takeApart(schema);
    const children = this.#walkChildren(parts.core, place, use);
    const isClosed =
      (!use.isOpen && (parts.core.enum?.length ?? 0) > 1) ||
      children.some(([, , child]) => child.isClosed);
    const core = this.#keyOf([
      ownOf(parts.core),
      isClosed,
      children.map(([keyword, name, { key }]) => [keyword, name, key]),
    ]);
    const walked: Walked = {
      key: this.#keyOf([core, parts.notes, parts.nullable]),
      core,
      size: sizeOf(parts.core, children),
      height: 1 + Math.max(0, ...children.map(([, , { height }]) => height)),
      isClosed,
      loose: children.flatMap(([, , { loose }]) => loose),
    };
    const lifts = canLift && !(use.keepsNull && parts.nullable);
    const structure = lifts ? this.#find(core, parts, walked, use) : undefined;
    if (!structure) return walked;
    (use.isOpen ? this.#open : this.#closed).set(schema, structure);
    if (use.isAgain) return { ...walked, loose: [] };
    structure.places.push(place);
    structure.titles.add(schema.title);
    structure.descriptions.add(schema.description);
    for (const one of walked.loose) count(one, structure);
    return { ...walked, loose: [structure] };
  }

  /** Most schemas are of this kind: what they say is their text. */
  #walkPlain(schema: Schema): Walked {
    const key = this.#keyOf(schema);
    return { ...PLAIN, key, core: key };
  }

  #find(
    key: number,
    { core }: Parts,
    { size, height, isClosed }: Walked,
    { isOpen }: Use,
  ): Structure | undefined {
    const known = this.#byKey.get(key);
    const kind = known?.kind ?? kindOf(core);
    if (known || !kind) return known;
    const width = widthOf(core);
    if (width < (kind === "object" ? 2 : 3)) return undefined;
    const made: Structure = {
      kind,
      core,
      width,
      size,
      height,
      isClosed,
      isOpen,
      places: [],
      titles: new Set(),
      descriptions: new Set(),
      around: new Map(),
    };
    this.#byKey.set(key, made);
    return made;
  }

  #walkChildren(schema: Schema, place: Place, use: Use): Child[] {
    const { properties = {}, items, additionalProperties } = schema;
    const walk = (child: Schema, at: Place, canLift = true) =>
      this.#walk(child, at, use, canLift);
    const named = Object.entries(properties).map(([name, child]): Child => [
      "properties",
      name,
      isPlain(child)
        ? this.#walkPlain(child)
        : walk(child, enterProperty(place, name)),
    ]);
    // Beside other things, a member of a union may be about what stands around it.
    const isAlone = !schema.properties && !schema.allOf && !schema.$ref;
    const members = (["anyOf", "oneOf"] as const).flatMap((keyword) =>
      (schema[keyword] ?? []).map((child, at): Child => [
        keyword,
        "",
        walk(child, enterPart(place, `${keyword}.${at}`), isAlone),
      ]),
    );
    const others = Object.entries({ "[]": items, "{}": additionalProperties });
    return [
      ...named.sort(([, a], [, b]) => (a < b ? -1 : 1)),
      ...members,
      ...others.flatMap(([keyword, child]): Child[] =>
        child ? [[keyword, "", walk(child, enterPart(place, keyword))]] : [],
      ),
      ...(schema.prefixItems ?? []).map((child, at): Child => [
        "prefixItems",
        "",
        walk(child, enterPart(place, `[${at}]`)),
      ]),
      ...(schema.allOf ?? []).map((child): Child => [
        "allOf",
        "",
        walk(child, place, false),
      ]),
    ];
  }

  #keyOf(value: unknown): number {
    const text = JSON.stringify(value);
    let key = this.#keys.get(text);
    if (key === undefined) this.#keys.set(text, (key = this.#keys.size));
    return key;
  }
}

const PLAIN = { size: 0, height: 1, isClosed: false, loose: [] };

/** Whether there is nothing in a schema that could get a name. */
function isPlain(schema: Schema): boolean {
  if (schema.enum) return false;
  for (const name of Object.keys(schema)) if (WALKED.has(name)) return false;
  return true;
}

function count(one: Structure, around: Structure | undefined): void {
  one.around.set(around, (one.around.get(around) ?? 0) + 1);
}

/** What a schema says itself, whatever the order; schemas that are not walked are part of it. */
function ownOf(schema: Schema): object {
  const { required, enum: values } = schema;
  const own = Object.entries(schema).filter(([name]) => !WALKED.has(name));
  return {
    ...Object.fromEntries(own),
    ...(required && { required: [...required].sort() }),
    ...(values && {
      enum: values.map((value) => JSON.stringify(value)).sort(),
    }),
  };
}

const widthOf = ({ properties, enum: values, anyOf, oneOf }: Schema): number =>
  properties
    ? Object.keys(properties).length
    : (values ?? anyOf ?? oneOf ?? []).length;

/** A line for each property, and for each value of an enum that is too long for one line. */
function sizeOf(schema: Schema, children: readonly Child[]): number {
  const { properties = {}, enum: values = [] } = schema;
  return children.reduce(
    (sum, [, , { size }]) => sum + size,
    Object.keys(properties).length + (values.length > 4 ? values.length : 0),
  );
}
