import { isUnion, listAlternatives } from "./alternatives.js";
import { conforms } from "./conforms.js";
import {
  gather,
  highest,
  inferType,
  lowest,
  mergeFacts,
  type Facts,
} from "./facts.js";
import { sampleNumber, sampleText } from "./scalar.js";
import {
  isHidden,
  type Definitions,
  type Json,
  type JsonSchema,
  type Side,
} from "./schema.js";

export interface SampleOptions {
  readonly definitions: Definitions;
  readonly side: Side;
  /** Which properties objects have: what they must have, or all that do not repeat what they are part of. */
  readonly properties: "required" | "all";
  /** What the value is called: texts without a form of their own say it. Default: `text`. */
  readonly name?: string;
}

export interface Sample {
  readonly value: Json;
  /** The value is valid against its schema. Not so where the schema asks for more than a sample can be: see the limits. */
  readonly valid: boolean;
}

/** Lists are never longer. */
const LONGEST_LIST = 10;
/** Values in one sample; further ones are left out as far as the schema lets them. */
const MOST_VALUES = 400;
/** Schemas looked at to check one sample. */
const CHECK_BUDGET = 20_000;
/** Optional members are left out below this depth, and what still goes on is cut off at twice of it. */
const DEEPEST = 5;

/**
 * A value for a schema: the same one each time, small, and valid where that can be had. It always ends: lists have at
 * most 10 items, texts 1 KiB, circular schemas are followed only as far as they must be.
 */
export function sample(schema: JsonSchema, options: SampleOptions): Sample {
  const sampler = new Sampler(options);
  const value = sampler.make(schema, {
    name: options.name ?? "",
    index: 0,
    depth: 0,
  });
  return { value, valid: sampler.isValid(schema, value) };
}

interface Position {
  readonly name: string;
  /** Which item of a list. */
  readonly index: number;
  readonly depth: number;
}

class Sampler {
  readonly #options: SampleOptions;
  /** Schemas of the objects and lists around. */
  readonly #around = new Set<JsonSchema>();
  #values = 0;
  #serial = 0;
  #checks = CHECK_BUDGET;

  constructor(options: SampleOptions) {
    this.#options = options;
  }

  isValid(schema: JsonSchema, value: Json): boolean {
    const { definitions, side } = this.#options;
    const check = { definitions, side, budget: this.#checks };
    const valid = conforms(schema, value, check);
    this.#checks = check.budget;
    return valid;
  }

  make(schema: JsonSchema, position: Position): Json {
    this.#values += 1;
    const all = gather(schema, this.#options.definitions);
    const unsure = [...all].some(
      (one) => isUnion(one) || one.not !== undefined,
    );
    let first: Json | undefined;
    for (const schemas of listAlternatives(all, this.#options.definitions)) {
      const value = this.#makeOne([...schemas], position);
      if (!unsure || this.isValid(schema, value)) return value;
      first ??= value;
      if (this.#values > MOST_VALUES) break;
    }
    return first ?? null;
  }

  #makeOne(schemas: readonly JsonSchema[], position: Position): Json {
    const facts = mergeFacts(schemas);
    if (facts.values) return this.#choose(facts.values, schemas, position);
    const given = this.#findExample(schemas, position);
    if (given !== undefined) return given;
    const type = this.#chooseType(facts, schemas, position);
    const variety = { ...position, serial: this.#serial + 1 };
    switch (type) {
      case "null":
        return null;
      case "boolean":
        return position.index % 2 === 0;
      case "integer":
      case "number":
        this.#serial += 1;
        return sampleNumber(schemas, variety);
      case "array":
        return this.#within(schemas, () => this.#makeList(schemas, position));
      case "object":
        return this.#within(schemas, () =>
          this.#makeObject(facts, schemas, position),
        );
      default:
        return sampleText(schemas, variety);
    }
  }

  #choose(
    values: readonly Json[],
    schemas: readonly JsonSchema[],
    { index }: Position,
  ): Json {
    const fitting = values.filter((value) =>
      schemas.every((schema) => isUnion(schema) || this.isValid(schema, value)),
    );
    const preferred = [
      ...fitting.filter((value) => value !== null),
      ...fitting,
    ];
    return (
      preferred[index % Math.max(preferred.length, 1)] ?? values[0] ?? null
    );
  }

  /** A short example or default of the description; in a request only a scalar, which cannot have members too many. */
  #findExample(
    schemas: readonly JsonSchema[],
    { index }: Position,
  ): Json | undefined {
    const given = schemas.flatMap(({ examples = [], default: usual }) => [
      ...examples,
      ...(usual === undefined ? [] : [usual]),
    ]);
    const usable = given.filter(
      (value) =>
        value !== null &&
        (this.#options.side === "response" || typeof value !== "object"),
    );
    const short = usable
      .slice(0, 10)
      .filter((value) => JSON.stringify(value).length <= 200);
    return short.filter(
      (value) =>
        value !== "" &&
        schemas.every(
          (schema) => isUnion(schema) || this.isValid(schema, value),
        ),
    )[index];
  }

  #chooseType(
    { types }: Facts,
    schemas: readonly JsonSchema[],
    { depth }: Position,
  ): string {
    if (!types) return inferType(schemas);
    const [first = "null", ...others] = types;
    if (depth > DEEPEST && types.includes("null")) return "null";
    return first === "null" ? (others[0] ?? first) : first;
  }

  #within(schemas: readonly JsonSchema[], make: () => Json): Json {
    const added = schemas.filter((schema) => !this.#around.has(schema));
    for (const schema of added) this.#around.add(schema);
    const value = make();
    for (const schema of added) this.#around.delete(schema);
    return value;
  }

  /** Whether a value of a schema could hold another of what is being made. */
  #repeats(schema: JsonSchema): boolean {
    return [...gather(schema, this.#options.definitions)].some((one) =>
      this.#around.has(one),
    );
  }

  #makeList(schemas: readonly JsonSchema[], { name, depth }: Position): Json[] {
    const prefix =
      schemas.find(({ prefixItems }) => prefixItems)?.prefixItems ?? [];
    const rest = schemas.flatMap(({ items, contains }) => [
      ...(contains ? [contains] : []),
      ...(items ? [items] : []),
    ]);
    const item: JsonSchema =
      rest.length === 1 && rest[0] ? rest[0] : { allOf: rest };
    const min = highest(
      schemas,
      ({ minItems, contains, minContains }) =>
        Math.max(minItems ?? 0, contains ? (minContains ?? 1) : 0),
      0,
    );
    const max = lowest(schemas, ({ maxItems }) => maxItems, LONGEST_LIST);
    const more =
      depth <= DEEPEST && this.#values < MOST_VALUES && !this.#repeats(item);
    const wanted = Math.max(min, prefix.length, more ? 1 : 0);
    const count = depth > 2 * DEEPEST ? 0 : Math.min(wanted, max, LONGEST_LIST);
    return Array.from({ length: count }, (_, index) =>
      this.make(prefix[index] ?? item, { name, index, depth: depth + 1 }),
    );
  }

  #makeObject(
    facts: Facts,
    schemas: readonly JsonSchema[],
    { name, depth }: Position,
  ): Json {
    const members = new Map<string, Json>();
    if (depth > 2 * DEEPEST) return {};
    const add = (key: string, schema: JsonSchema) =>
      members.set(
        key,
        this.make(schema, { name: key, index: 0, depth: depth + 1 }),
      );
    const shown = [...facts.properties].filter(
      ([, schema]) => !this.#isHidden(schema),
    );
    const required = new Set(facts.required);
    for (const [key, schema] of shown)
      if (required.has(key) || this.#wants(schema, depth)) add(key, schema);
    for (const key of facts.required)
      if (!facts.properties.has(key)) add(key, otherSchema(schemas, key));
    const min = Math.min(
      highest(schemas, ({ minProperties }) => minProperties, 1),
      LONGEST_LIST,
    );
    for (const [key, schema] of shown) {
      if (members.size < min && !members.has(key) && !this.#repeats(schema))
        add(key, schema);
    }
    const open =
      schemas.some(isMap) &&
      schemas.every(isOpen) &&
      this.#values < MOST_VALUES;
    for (
      let index = 0;
      open && members.size < min && index < LONGEST_LIST;
      index += 1
    ) {
      const key = this.#makeKey(schemas, index, name);
      const schema = otherSchema(schemas, key);
      if (!this.#repeats(schema)) add(key, schema);
    }
    return Object.fromEntries(members);
  }

  #isHidden(schema: JsonSchema): boolean {
    const { side, definitions } = this.#options;
    return [...gather(schema, definitions)].some((one) =>
      isHidden(one, side, definitions),
    );
  }

  #wants(schema: JsonSchema, depth: number): boolean {
    return (
      this.#options.properties === "all" &&
      depth < DEEPEST &&
      this.#values < MOST_VALUES &&
      !this.#repeats(schema)
    );
  }

  #makeKey(
    schemas: readonly JsonSchema[],
    index: number,
    name: string,
  ): string {
    const rules = schemas.flatMap(({ propertyNames }) =>
      propertyNames ? [propertyNames] : [],
    );
    const patterns = schemas.flatMap(({ patternProperties = {} }) =>
      Object.keys(patternProperties).map((pattern) => ({ pattern })),
    );
    const schema: JsonSchema = {
      type: "string",
      allOf: rules.length > 0 ? rules : patterns.slice(0, 1),
    };
    return String(
      this.make(schema, {
        name: name === "" ? "key" : `${name}Key`,
        index,
        depth: DEEPEST,
      }),
    );
  }
}

/** The schema of a property that is not declared. */
function otherSchema(schemas: readonly JsonSchema[], key: string): JsonSchema {
  const patterns = schemas.flatMap(({ patternProperties = {} }) =>
    Object.values(patternProperties),
  );
  const others = schemas.flatMap(({ additionalProperties }) =>
    additionalProperties ? [additionalProperties] : [],
  );
  const all = others.length > 0 ? others : patterns.slice(0, 1);
  return all.length === 1 && all[0] ? all[0] : key === "" ? {} : { allOf: all };
}

/** An object whose members are described, but not named. */
const isMap = ({
  additionalProperties,
  patternProperties,
  properties,
}: JsonSchema): boolean =>
  properties === undefined &&
  (additionalProperties !== undefined || patternProperties !== undefined);

/** Members may be added to an object. */
const isOpen = ({
  additionalProperties,
  patternProperties,
}: JsonSchema): boolean =>
  patternProperties !== undefined || additionalProperties?.not === undefined;
