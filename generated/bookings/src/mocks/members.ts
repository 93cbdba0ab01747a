import { highest, lowest, type Facts } from "./facts.js";
import { matchesPattern } from "./pattern.js";
import type { Json, JsonSchema } from "./schema.js";

/** Where in a sample a value stands. */
export interface Position {
  /** Of the property or parameter. */
  readonly name: string;
  /** Which item of a list. */
  readonly index: number;
  readonly depth: number;
  /** Names with dots between them; what is in a list has none. */
  readonly path?: string | undefined;
}

/** What makes the members of a list or an object. */
export interface Maker {
  readonly isFull: boolean;
  /** Members that need not be there are wanted. */
  readonly wantsAll: boolean;
  readonly make: (schema: JsonSchema, position: Position) => Json;
  readonly repeats: (schema: JsonSchema) => boolean;
  /** Whether the list that is to have an item is at a path, or in what is there. */
  readonly leadsToList: (path: string | undefined) => boolean;
  readonly isHidden: (schema: JsonSchema) => boolean;
}

/** Lists are never longer. */
const LONGEST_LIST = 10;
/** Members that need not be there are left out below this depth, and what still goes on is cut off at twice of it. */
export const DEEPEST = 5;

export function makeList(
  maker: Maker,
  schemas: readonly JsonSchema[],
  { name, depth, path }: Position,
): Json[] {
  const prefix =
    schemas.find(({ prefixItems }) => prefixItems)?.prefixItems ?? [];
  const contained = schemas.flatMap(({ contains }) => contains ?? []);
  const others = schemas.flatMap(({ items }) => items ?? []);
  const item = join([...contained, ...others]);
  const fits = depth <= DEEPEST && !maker.isFull && !maker.repeats(item);
  const more = fits || maker.leadsToList(path);
  const wanted = Math.max(fewestItems(schemas), prefix.length, more ? 1 : 0);
  const most = lowest(schemas, ({ maxItems }) => maxItems, LONGEST_LIST);
  const length = depth > 2 * DEEPEST ? 0 : Math.min(wanted, most);
  return Array.from({ length }, (_, index) =>
    maker.make(prefix[index] ?? item, { name, index, depth: depth + 1 }),
  );
}

const fewestItems = (schemas: readonly JsonSchema[]): number =>
  highest(
    schemas,
    ({ minItems = 0, contains, minContains = 1 }) =>
      Math.max(minItems, contains ? minContains : 0),
    0,
  );

/** One schema that says what all of them say. */
const join = (all: readonly JsonSchema[]): JsonSchema =>
  all.length === 1 && all[0] ? all[0] : { allOf: all };

/** What is said of an object. */
export interface ObjectRules {
  readonly schemas: readonly JsonSchema[];
  readonly facts: Facts;
}

export function makeObject(
  maker: Maker,
  rules: ObjectRules,
  { name, depth, path }: Position,
): Json {
  if (depth > 2 * DEEPEST) return {};
  const members = new Map<string, Json>();
  const add = (key: string, schema: JsonSchema): void => {
    const member = { name: key, index: 0, depth: depth + 1 };
    members.set(key, maker.make(schema, { ...member, ...pathOf(key, path) }));
  };
  for (const [key, schema] of chooseProperties(maker, rules, { depth, path }))
    add(key, schema);
  const { schemas } = rules;
  const least = highest(schemas, ({ minProperties }) => minProperties, 1);
  const missing = () => members.size < Math.min(least, LONGEST_LIST);
  for (const [key, schema] of rules.facts.properties) {
    const fits =
      !maker.isHidden(schema) && !maker.repeats(schema) && !isNever(schema);
    if (missing() && !members.has(key) && fits) add(key, schema);
  }
  for (let index = 0; missing() && index < LONGEST_LIST; index += 1) {
    const key = makeKey(maker, schemas, { name, index, depth });
    const schema = otherProperty(schemas, key);
    if (isMap(schemas) && !maker.repeats(schema)) add(key, schema);
  }
  return Object.fromEntries(members);
}

/** The path of a member of what is at a path. */
function pathOf(key: string, path: string | undefined): Pick<Position, "path"> {
  if (path === undefined) return {};
  return { path: path === "" ? key : `${path}.${key}` };
}

/** No value at all is valid: the schema `false`. */
const isNever = ({ not }: JsonSchema): boolean =>
  not !== undefined && Object.keys(not).length === 0;

/** TypeScript holds a literal without one of these to have that of `Object`, which is of another type. */
export const INHERITED: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** What an object must have, and what it may have where that is wanted. */
function chooseProperties(
  maker: Maker,
  { schemas, facts }: ObjectRules,
  { depth, path }: Pick<Position, "depth" | "path">,
): (readonly [string, JsonSchema])[] {
  const required = new Set(facts.required);
  const chosen = [...facts.properties].filter(([key, schema]) => {
    if (maker.isHidden(schema)) return false;
    if (isNever(schema) && !required.has(key)) return false;
    const wanted = maker.wantsAll || INHERITED.has(key);
    const fits = depth < DEEPEST && !maker.repeats(schema);
    if (required.has(key) || (wanted && fits)) return true;
    return maker.leadsToList(pathOf(key, path).path);
  });
  const others = facts.required
    .filter((key) => !facts.properties.has(key))
    .map((key) => {
      const schema = findInUnion(schemas, key) ?? otherProperty(schemas, key);
      return [key, schema] as const;
    });
  return [...chosen, ...others];
}

/** What a member of a union that was not chosen says of a property: nobody means another type by the same name. */
function findInUnion(
  schemas: readonly JsonSchema[],
  key: string,
): JsonSchema | undefined {
  for (const { oneOf = [], anyOf = [] } of schemas)
    for (const { properties = {} } of [...oneOf, ...anyOf])
      if (Object.hasOwn(properties, key)) return properties[key];
  return undefined;
}

/** The name of a property that is not declared. */
function makeKey(
  maker: Maker,
  schemas: readonly JsonSchema[],
  { name, index }: Position,
): string {
  const rules = schemas.flatMap(({ propertyNames }) => propertyNames ?? []);
  const [pattern] = schemas.flatMap(({ patternProperties = {} }) =>
    Object.keys(patternProperties),
  );
  const all = rules.length > 0 || pattern === undefined ? rules : [{ pattern }];
  const position = { name: `${name}Key`, index, depth: DEEPEST };
  return String(maker.make({ type: "string", allOf: all }, position));
}

/** The schema of a property that is not declared: of its pattern, else of those that have none. */
function otherProperty(
  schemas: readonly JsonSchema[],
  key: string,
): JsonSchema {
  const patterns = schemas.flatMap(({ patternProperties = {} }) =>
    Object.entries(patternProperties),
  );
  const own = patterns.filter(
    ([pattern]) => matchesPattern(pattern, key) === true,
  );
  if (own.length > 0) return join(own.map(([, schema]) => schema));
  const others = schemas.flatMap(
    ({ additionalProperties }) => additionalProperties ?? [],
  );
  return others.length > 0 ? join(others) : (patterns[0]?.[1] ?? {});
}

/** Whether an object has members that are described, but not named. */
function isMap(schemas: readonly JsonSchema[]): boolean {
  const described = schemas.some(
    ({ additionalProperties, patternProperties, properties }) =>
      properties === undefined &&
      (additionalProperties !== undefined || patternProperties !== undefined),
  );
  const closed = schemas.some(
    ({ additionalProperties, patternProperties }) =>
      additionalProperties?.not !== undefined &&
      patternProperties === undefined,
  );
  return described && !closed;
}
