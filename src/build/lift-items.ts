import type { Api, Content, Schema, SchemaId } from "../ir/index.js";
import { liftedId, parseLiftedId } from "../ir/lifted.js";
import { schemaOf } from "../ir/reach.js";
import { deservesName, isList } from "./lift.js";

/** Objects around a list: `{ data: { items: […] } }` has one. */
const DEEPEST = 1;

/**
 * Gives a name to the items of lists that are asked for, `[{ … }]` or `{ total: 3, items: [{ … }] }`: whoever goes through
 * a list has them in hand one by one.
 */
export function liftListItems(api: Api): Api {
  const lifted = new Map<SchemaId, Schema>();
  for (const id of answersOf(api)) {
    const schema = schemaOf(api.schemas, id);
    if (!schema || lifted.has(id)) continue;
    const changed = liftMember(schema, { id, path: [], lifted });
    if (changed !== schema) lifted.set(id, changed);
  }
  if (lifted.size === 0) return api;
  const schemas = { ...api.schemas, ...Object.fromEntries(lifted) };
  return { ...api, schemas };
}

/** What successful calls give as JSON; no object where the path says that it is one thing: `/pets/{petId}`. */
function answersOf({ actions, schemas }: Api): Set<SchemaId> {
  const found = actions.flatMap(({ method, path, responses }) => {
    if (method !== "GET") return [];
    const ids = responses
      .filter(({ status }) => status.startsWith("2"))
      .flatMap(({ content }) => content.filter(isJson))
      .flatMap(({ schema }) => schema?.$ref ?? []);
    if (!path.endsWith("}")) return ids;
    return ids.filter((id) => isList(schemaOf(schemas, id) ?? {}));
  });
  return new Set(found);
}

const isJson = ({ mediaType }: Content): boolean => /json/.test(mediaType);

interface Lift {
  /** The schema that is lifted from, and where in it. */
  readonly id: SchemaId;
  readonly path: readonly string[];
  readonly lifted: Map<SchemaId, Schema>;
}

/** The schema with references for its items; itself, where it has none to lift. */
function liftFrom(schema: Schema, lift: Lift): Schema {
  const entries = Object.entries(schema.properties ?? {});
  const changed = entries.map(
    ([name, member]) =>
      [
        name,
        liftMember(member, { ...lift, path: [...lift.path, name] }),
      ] as const,
  );
  return changed.every(([, member], at) => member === entries[at]?.[1])
    ? schema
    : { ...schema, properties: Object.fromEntries(changed) };
}

function liftMember(member: Schema, lift: Lift): Schema {
  const { id, path, lifted } = lift;
  if (!isList(member))
    return path.length <= DEEPEST && member.$ref === undefined
      ? liftFrom(member, lift)
      : member;
  const own = liftedId(id, `items.${path.join(".")}`);
  const isSafe = parseLiftedId(own)?.key === id;
  if (!isSafe || !deservesName(member.items)) return member;
  lifted.set(own, member.items);
  return { ...member, items: { $ref: own } };
}
