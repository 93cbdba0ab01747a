import { isUnion, listAlternatives } from "./alternatives.js";
import { valueAt } from "./at-path.js";
import { conforms } from "./conforms.js";
import { gather, inferType, mergeFacts, type Facts } from "./facts.js";
import { DEEPEST, makeList, makeObject, type Position } from "./members.js";
import { sampleNumber, sampleText } from "./scalar.js";
import {
  isHidden,
  type Definitions,
  type Json,
  type JsonSchema,
  type Side,
} from "./schema.js";

/** Values in one sample; further ones are left out as far as the schema lets them. */
const MOST_VALUES = 400;
/** Values after which a sample that cannot end is cut off. */
const LAST_VALUE = 4_000;
/** Schemas looked at to check one sample. */
const CHECK_BUDGET = 20_000;
/** Examples of a description that are tried, and how long they may be as JSON. */
const EXAMPLES = { count: 10, length: 200 };

export interface SampleOptions {
  readonly definitions: Definitions;
  readonly side: Side;
  /** Which properties objects have: what they must have, or all that do not repeat what they are part of. */
  readonly properties: "required" | "all";
  /** What the value is called: texts without a form of their own say it. Default: `text`. */
  readonly name?: string;
  /** Path of a list that has an item even where it could be without; names with dots between them. */
  readonly list?: string;
}

/** Makes one sample. */
export class Sampler {
  readonly #options: SampleOptions;
  /** Schemas of the objects and lists around. */
  readonly #around = new Set<JsonSchema>();
  #values = 0;
  #serial = 0;
  #checks = CHECK_BUDGET;

  constructor(options: SampleOptions) {
    this.#options = options;
  }

  /** Only what all members of an object must have is still made. */
  get isFull(): boolean {
    return this.#values >= MOST_VALUES;
  }

  get wantsAll(): boolean {
    return this.#options.properties === "all" && !this.isFull;
  }

  isValid(schema: JsonSchema, value: Json): boolean {
    const { definitions, side } = this.#options;
    const check = { definitions, side, budget: this.#checks };
    const valid = conforms(schema, value, check);
    this.#checks = check.budget;
    return valid;
  }

  /** Whether a value of a schema could hold another of what is being made. */
  repeats(schema: JsonSchema): boolean {
    const all = gather(schema, this.#options.definitions);
    return [...all].some((one) => this.#around.has(one));
  }

  leadsToList(path: string | undefined): boolean {
    const { list } = this.#options;
    if (path === undefined || list === undefined) return false;
    return path === list || list.startsWith(`${path}.`);
  }

  isHidden(schema: JsonSchema): boolean {
    const { side, definitions } = this.#options;
    const all = gather(schema, definitions);
    return [...all].some((one) => isHidden(one, side, definitions));
  }

  make(schema: JsonSchema, position: Position): Json {
    this.#values += 1;
    if (this.#values > LAST_VALUE) return null;
    const all = gather(schema, this.#options.definitions);
    const unsure = [...all].some((one) => isUnion(one) || one.not);
    let first: Json | undefined;
    for (const schemas of listAlternatives(all, this.#options.definitions)) {
      const value = this.#makeOne([...schemas], position);
      if (!unsure || this.isValid(schema, value)) return value;
      first ??= value;
      if (this.isFull) break;
    }
    return first ?? null;
  }

  #makeOne(schemas: readonly JsonSchema[], position: Position): Json {
    const facts = mergeFacts(schemas);
    if (facts.values) return this.#choose(facts.values, schemas, position);
    const example = this.#findExample(schemas, position);
    if (example !== undefined) return example;
    const variety = { ...position, serial: this.#serial + 1 };
    switch (chooseType(facts, schemas, position)) {
      case "null":
        return null;
      case "boolean":
        return position.index % 2 === 0;
      case "integer":
      case "number":
        this.#serial += 1;
        return sampleNumber(schemas, variety);
      case "array":
        return this.#within(schemas, () => makeList(this, schemas, position));
      case "object":
        return this.#within(schemas, () =>
          makeObject(this, { schemas, facts }, position),
        );
      default:
        return sampleText(schemas, variety);
    }
  }

  /** One of the values listed, another for each item of a list. */
  #choose(
    values: readonly Json[],
    schemas: readonly JsonSchema[],
    { index }: Position,
  ): Json {
    const fitting = values.filter((value) => this.#fits(value, schemas));
    const present = fitting.filter((value) => value !== null);
    const preferred = present.length > 0 ? present : fitting;
    const turn = index % Math.max(preferred.length, 1);
    return preferred[turn] ?? values[0] ?? null;
  }

  /** A short example or default of the description; in a request only a scalar, which cannot have members too many. */
  #findExample(
    schemas: readonly JsonSchema[],
    { index, path }: Position,
  ): Json | undefined {
    const given = schemas.flatMap(({ examples = [], default: usual }) =>
      usual === undefined ? examples : [...examples, usual],
    );
    const usable = given
      .slice(0, EXAMPLES.count)
      .filter((value) => value !== null && value !== "")
      .filter((value) => this.#mayBeExample(value))
      .filter((value) => this.#hasItem(value, path));
    return usable.filter((value) => this.#fits(value, schemas))[index];
  }

  #mayBeExample(value: Json): boolean {
    // not the number that the description has: its digits were lost when it was read
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
    if (this.#options.side === "request" && typeof value === "object")
      return false;
    return JSON.stringify(value).length <= EXAMPLES.length;
  }

  /** Whether the list that is to have an item has one, if it is in this value. */
  #hasItem(value: Json, path: string | undefined): boolean {
    const { list } = this.#options;
    if (list === undefined || path === undefined) return true;
    if (path !== "" && !this.leadsToList(path)) return true;
    const rest = path === "" ? list : list.slice(path.length + 1);
    const found = valueAt(value, rest);
    return Array.isArray(found) && found.length > 0;
  }

  /** Whether a value keeps to what is said of it, whatever alternative it is. */
  #fits(value: Json, schemas: readonly JsonSchema[]): boolean {
    return schemas.every((one) => isUnion(one) || this.isValid(one, value));
  }

  #within(schemas: readonly JsonSchema[], make: () => Json): Json {
    const added = schemas.filter((schema) => !this.#around.has(schema));
    for (const schema of added) this.#around.add(schema);
    const value = make();
    for (const schema of added) this.#around.delete(schema);
    return value;
  }
}

function chooseType(
  { types }: Facts,
  schemas: readonly JsonSchema[],
  { depth }: Position,
): string {
  if (!types) return inferType(schemas);
  if (depth > DEEPEST && types.includes("null")) return "null";
  return types.find((type) => type !== "null") ?? "null";
}
