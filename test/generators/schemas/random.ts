import type { Json, Schema, SchemaId } from "../../../src/ir/index.js";

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Names that schemas and values share; some that every object inherits, of which ajv compares only these rightly. */
const NAMES = ["a", "b", "c", "x1", "hasOwnProperty", "isPrototypeOf"];
const TEXTS = [
  "",
  "a",
  "b",
  "ab",
  "abc",
  "😀",
  "a😀b",
  "2024-02-29",
  "2023-02-29",
  "2024-01-31T23:59:60Z",
  "2024-01-31 10:00:00+01:30",
  "10:00:00.5-0130",
  "12:00:00",
  "256.1.1.1",
  "192.0.2.1",
  "01.2.3.4",
  "123e4567-e89b-12d3-a456-426614174000",
  "URN:UUID:123e4567-e89b-12d3-a456-426614174000",
];
const NUMBERS = [0, 1, 2, 3, 4, -1, 0.5, 1.5, 2.5, 2 ** 31, 1e20, -(2 ** 31)];
const PATTERNS = ["^a", "b$", "^.$", "^[ac]$", "\\d", "^\\p{L}*$"];
export const FORMATS = [
  "date",
  "date-time",
  "time",
  "uuid",
  "ipv4",
  "int32",
  "int64",
  "double",
  "password",
  "unheard-of",
];
const TYPES = [
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
] as const;

/** Makes schemas of every keyword that is checked, and values for them. */
export class RandomSchemas {
  readonly #next: () => number;
  /** Keywords beside those that are checked. */
  readonly #more: boolean;

  constructor(next: () => number, more = false) {
    this.#next = next;
    this.#more = more;
  }

  /** Named schemas; one refers to a later one anywhere, to others only from inside of a list or an object. */
  table(): Record<SchemaId, Schema> {
    const ids = ["A", "B", "C"];
    return Object.fromEntries(
      ids.map((id, index) => [
        id,
        this.schema(2, { below: ids, here: ids.slice(index + 1) }),
      ]),
    );
  }

  schema(depth: number, refs: Refs): Schema {
    if (this.#chance(0.04)) return this.#pick([{}, { not: {} }]);
    const keywords = this.#some(
      depth > 0 ? [...LEAVES, ...NESTED] : LEAVES,
      this.#chance(0.5) ? 1 : 3,
    );
    const members = keywords.map((name) =>
      this.#keyword(name, depth - 1, refs),
    );
    const typed = this.#chance(0.6) && { type: this.#types(members) };
    return Object.assign({}, ...members, typed) as Schema;
  }

  value(depth = 3): Json {
    const kind = this.#int(depth > 0 ? 8 : 5);
    if (kind === 0) return this.#pick([null, true, false]);
    if (kind <= 2) return this.#pick(TEXTS);
    if (kind <= 4) return this.#pick(NUMBERS);
    if (kind <= 5)
      return Array.from({ length: this.#int(4) }, () => this.value(depth - 1));
    return Object.fromEntries(
      this.#some([...NAMES, "__proto__"], 4).map((name) => [
        name,
        this.value(depth - 1),
      ]),
    );
  }

  /** Mostly types that the keywords speak of. */
  #types(members: readonly Schema[]): Schema["type"] {
    const text = JSON.stringify(members.flatMap((one) => Object.keys(one)));
    const fitting = TYPES.filter((type) => text.includes(HINTS[type]));
    const all = this.#chance(0.8) && fitting.length > 0 ? fitting : TYPES;
    return this.#chance(0.7) ? [this.#pick(all)] : this.#some(TYPES, 3);
  }

  #keyword(name: Keyword, depth: number, { below, here }: Refs): Schema {
    const inside = () => this.schema(depth, { below, here: below });
    const beside = () => this.schema(depth, { below, here });
    const list = (make: () => Schema, most = 3) =>
      Array.from({ length: 1 + this.#int(most) }, make);
    const record = (names: readonly string[], make: () => Schema) =>
      Object.fromEntries(this.#some(names, 3).map((key) => [key, make()]));
    switch (name) {
      case "$ref":
        return here.length > 0 ? { $ref: this.#pick(here) } : {};
      case "enum":
        return { enum: Array.from({ length: 3 }, () => this.value(2)) };
      case "const":
        return { const: this.value(1) };
      case "properties":
        return { properties: record(NAMES, inside) };
      case "patternProperties":
        return { patternProperties: record(PATTERNS, inside) };
      case "dependentSchemas":
        return { dependentSchemas: record(NAMES, beside) };
      case "dependentRequired":
        return {
          dependentRequired: { [this.#pick(NAMES)]: this.#some(NAMES, 2) },
        };
      case "required":
        return { required: this.#some(NAMES, 2) };
      case "additionalProperties":
        return this.#open({ additionalProperties: inside() });
      case "unevaluatedProperties":
        return this.#more ? { unevaluatedProperties: inside() } : {};
      case "items":
      case "propertyNames":
      case "contains":
        return { [name]: inside() };
      case "maxContains":
        return { contains: inside(), minContains: 0, maxContains: 1 };
      case "prefixItems":
        return { prefixItems: list(inside) };
      case "not":
        return { not: beside() };
      case "if":
        return {
          if: beside(),
          ...(this.#chance(0.7) && { then: beside() }),
          ...(this.#chance(0.7) && { else: beside() }),
        };
      case "allOf":
      case "anyOf":
      case "oneOf":
        return { [name]: list(beside) };
      case "uniqueItems":
        return { uniqueItems: true };
      case "pattern":
        return { pattern: this.#pick(PATTERNS) };
      case "format":
        return {
          format: this.#pick([
            ...FORMATS,
            ...(this.#more ? ["email", "uri"] : []),
          ]),
        };
      case "multipleOf":
        return { multipleOf: this.#pick(this.#more ? [0.5, 3] : [1, 2, 3]) };
      case "minimum":
      case "maximum":
      case "exclusiveMinimum":
      case "exclusiveMaximum":
        return { [name]: this.#pick(NUMBERS) };
      default:
        return { [name]: this.#int(4) };
    }
  }

  /** Objects stay open, so that a lid on them is not checked. */
  #open(schema: Schema): Schema {
    const closed = JSON.stringify(schema.additionalProperties) === '{"not":{}}';
    return closed && !this.#more ? {} : schema;
  }

  #chance(probability: number): boolean {
    return this.#next() < probability;
  }

  #int(below: number): number {
    return Math.floor(this.#next() * below);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#int(items.length)]!;
  }

  #some<Item>(items: readonly Item[], most: number): Item[] {
    const count = 1 + this.#int(most);
    return [...new Set(Array.from({ length: count }, () => this.#pick(items)))];
  }
}

/** What a schema may refer to: from inside its value, and for the same value. */
interface Refs {
  readonly below: readonly SchemaId[];
  readonly here: readonly SchemaId[];
}

const HINTS: Readonly<Record<(typeof TYPES)[number], string>> = {
  null: "enum",
  boolean: "const",
  integer: "imum",
  number: "multipleOf",
  string: "Length",
  array: "tems",
  object: "roperties",
};

const LEAVES = [
  "$ref",
  "enum",
  "const",
  "required",
  "dependentRequired",
  "minProperties",
  "maxProperties",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "multipleOf",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
] as const;

const NESTED = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "propertyNames",
  "dependentSchemas",
  "items",
  "prefixItems",
  "contains",
  "maxContains",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
] as const;

type Keyword = (typeof LEAVES | typeof NESTED)[number];
