import { words } from "../../escape/identifier.js";
import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { isXmlType } from "../media-types.js";
import type { Sides } from "../sides.js";
import { takeApart } from "./core.js";
import { startAt } from "./place.js";
import type { Use, Walk } from "./walk.js";

interface Named {
  readonly id: SchemaId;
  readonly schema: Schema;
  readonly use: Use;
}

/**
 * Walks the named schemas. Those that write another out only to allow `null`, as OpenAPI 3.0 makes people do, are found
 * by the way: `NullablePet` is `Pet | null`. Only what nothing but responses hold, because a body that may be `null` is
 * given in another way, and nothing that may travel as XML, where an element is described by the schema itself.
 */
export function walkNamed(
  { schemas, actions }: Api,
  { sides, useOf }: { sides: Sides; useOf: (id: SchemaId) => Use },
  walk: Walk,
): Map<SchemaId, SchemaId> {
  const used = Object.entries(schemas)
    .filter(([id]) => sides.of(id).length > 0)
    .map(([id, schema]): Named => ({ id, schema, use: useOf(id) }));
  const hasXml = actions.some(({ responses }) =>
    responses.some(({ content }) =>
      content.some(({ mediaType }) => isXmlType(mediaType)),
    ),
  );
  const isCopy = ({ id, schema }: Named) =>
    !hasXml && isNullable(schema) && sides.of(id).join() === "response";
  const byCore = new Map<string, SchemaId[]>();
  const note = ({ id, schema, use }: Named, isAgain: boolean): string => {
    const at = startAt(id);
    const core = walk.walkIn(schema, at, isAgain ? { ...use, isAgain } : use);
    const key = `${core} ${use.isOpen}`;
    byCore.set(key, [...(byCore.get(key) ?? []), id]);
    return key;
  };
  for (const named of used) if (!isCopy(named)) note(named, false);
  const maybe = used
    .filter(isCopy)
    .map((named) => ({ named, key: note(named, true) }));
  const copies = new Map<SchemaId, SchemaId>();
  for (const { named, key } of maybe) {
    const { id, schema, use } = named;
    const original = byCore.get(key)?.find((one) => speaksOf(id, one));
    if (original === undefined) walk.walkIn(schema, startAt(id), use);
    else copies.set(id, original);
  }
  return copies;
}

const isNullable = (schema: Schema): boolean =>
  Object.keys(schema.properties ?? {}).length > 1 && takeApart(schema).nullable;

/** `nullable-simple-user` is about a `simple-user`: that two objects are alike does not make one the other. */
function speaksOf(id: SchemaId, other: SchemaId): boolean {
  const said = new Set(wordsOf(id));
  const spoken = wordsOf(other);
  return spoken.length < said.size && spoken.every((word) => said.has(word));
}

const wordsOf = (id: SchemaId): string[] =>
  words(id).map((word) => word.toLowerCase());
