import type { Api, Schema } from "../../ir/index.js";

/** A member of a page, however deep in its objects. */
export interface Member {
  /** Names with dots between them: `meta.next`. */
  readonly path: string;
  /** The last of them. */
  readonly name: string;
  /** How many objects it lies in below the page. */
  readonly depth: number;
  /** References followed, `null` and `allOf` seen through. */
  readonly schema: Schema;
}

type Schemas = Api["schemas"];

const MAX_DEPTH = 2;
const MAX_MEMBERS = 300;

/** The members of a page, those of objects in it included; lists are not entered. */
export function listMembers(page: Schema, schemas: Schemas): Member[] {
  const found: Member[] = [];
  const open: { schema: Schema; prefix: string; depth: number }[] = [
    { schema: page, prefix: "", depth: 0 },
  ];
  for (const { schema, prefix, depth } of open) {
    for (const [name, member] of propertiesOf(schema, schemas)) {
      if (found.length >= MAX_MEMBERS) return found;
      const resolved = resolve(member, schemas);
      const path = `${prefix}${name}`;
      found.push({ path, name, depth, schema: resolved });
      if (depth < MAX_DEPTH && !isArray(resolved))
        open.push({ schema: member, prefix: `${path}.`, depth: depth + 1 });
    }
  }
  return found;
}

/** Own and inherited properties, by name; the first that says something of one counts. */
function propertiesOf(
  schema: Schema,
  schemas: Schemas,
): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  const open = [schema];
  const seen = new Set<Schema>();
  for (const one of open) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const [name, member] of Object.entries(one.properties ?? {}))
      if (!found.has(name)) found.set(name, member);
    open.push(...(one.allOf ?? []), ...nonNull(one));
    // what extends a base has all that it has
    for (const id of [one.$ref, one.discriminator?.heirsOf]) {
      const target = id === undefined ? undefined : schemas[id];
      if (target) open.push(target);
    }
  }
  return found;
}

/** The one alternative that is not `null`. */
function nonNull({ anyOf, oneOf }: Schema): readonly Schema[] {
  const others = (anyOf ?? oneOf ?? []).filter(
    ({ type }) => !(type?.length === 1 && type[0] === "null"),
  );
  return others.length === 1 ? others : [];
}

/** What a schema stands for: its reference followed, and what else it says kept. Of heirs that is what they extend. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  let current = schema;
  for (let hops = 0; hops < 10; hops++) {
    const [other] = nonNull(current);
    const single = current.allOf?.length === 1 ? current.allOf[0] : undefined;
    const id = current.$ref ?? current.discriminator?.heirsOf;
    const target =
      (id === undefined ? undefined : schemas[id]) ??
      (current.properties || current.type ? undefined : (other ?? single));
    if (!target) return current;
    current = { ...target, ...withoutOthers(current) };
  }
  return current;
}

/** What a schema says itself. */
function withoutOthers(schema: Schema): Schema {
  const { $ref: _, anyOf: __, oneOf: ___, allOf: ____, ...own } = schema;
  const { discriminator: _____, ...rest } = own;
  return rest;
}

export const isArray = ({ type, items }: Schema): boolean =>
  type?.includes("array") ?? items !== undefined;

export const isText = ({ type }: Schema): boolean =>
  type?.includes("string") ?? false;

export const isInteger = ({ type }: Schema): boolean =>
  type?.some((one) => one === "integer" || one === "number") ?? false;

export const isFlag = ({ type }: Schema): boolean =>
  type?.includes("boolean") ?? false;
