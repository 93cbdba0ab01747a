import type {
  Action,
  Api,
  Body,
  Content,
  Schema,
  SchemaId,
} from "../../ir/index.js";
import { mapChildren } from "../../ir/walk.js";
import { isJsonType, isMultipartType } from "../media-types.js";
import { findSides, type Sides } from "../sides.js";
import { chooseNamed } from "./choose.js";
import { walkNamed } from "./copies.js";
import { takeApart } from "./core.js";
import { enterPart, enterProperty, startAt } from "./place.js";
import type { Structure } from "./structure.js";
import { Walk, type Use } from "./walk.js";

export interface Repeated {
  readonly api: Api;
  /** What stands behind the ids that were added. */
  readonly structures: ReadonlyMap<SchemaId, Structure>;
  /** These, and those that stay where they are. */
  readonly all: readonly Structure[];
}

const REQUEST: Use = { isOpen: false };
const PARAMETER: Use = { isOpen: false, keepsNull: true };
const RESPONSE: Use = { isOpen: true };
const NULL: Schema = { type: ["null"] };

/**
 * Moves into the table what the description writes out again and again, and what is too large to read in place, as if it
 * had been a component from the start. `isLocked` tells the ids that have a name already, and keep it.
 */
export function liftRepeated(
  api: Api,
  isLocked: (id: SchemaId) => boolean,
): Repeated {
  const walk = new Walk();
  const sides = findSides(api);
  const useOfId = (id: SchemaId) => useOf(id, sides);
  const copies = walkNamed(api, { sides, useOf: useOfId }, walk);
  for (const action of api.actions) walkAction(action, walk);
  const ids = chooseNamed(walk.structures, isLocked);
  const all = walk.structures;
  if (ids.size + copies.size === 0) return { api, structures: new Map(), all };
  const structures = new Map([...ids].map(([one, id]) => [id, one] as const));
  const lift = new Lift(walk, ids, copies);
  return { api: rewriteApi(api, sides, lift), structures, all };
}

const useOf = (id: SchemaId, sides: Sides): Use =>
  sides.of(id).includes("response") ? RESPONSE : REQUEST;

function walkAction({ key, parameters, body, responses }: Action, walk: Walk) {
  for (const { name, in: place, schema } of parameters) {
    const at = enterProperty(startAt(key, place), name);
    walk.walk(schema, at, PARAMETER);
  }
  const use = body && bodyUse(body);
  const seen = new Set<string>();
  for (const { schema } of use ? body.content : []) {
    if (!schema || !use) continue;
    const text = JSON.stringify(schema);
    const isAgain = seen.has(text);
    const at = startAt(
      key,
      ...(seen.size > 0 && !isAgain ? [`body${seen.size}`] : ["body"]),
    );
    if (isNeverFlat(schema, parameters))
      walk.walk(schema, at, { ...use, isAgain });
    else walk.walkIn(schema, at, { ...use, isAgain });
    seen.add(text);
  }
  for (const { status, content } of responses)
    for (const { schema, itemSchema } of content) {
      const at = startAt(key, status);
      if (schema) walk.walkIn(schema, at, RESPONSE);
      if (itemSchema) walk.walkIn(itemSchema, enterPart(at, "[]"), RESPONSE);
    }
}

/** A body that no params spread: a union, or one with a property that is called `body` or like a parameter. */
const isNeverFlat = (
  { oneOf, anyOf, properties = {} }: Schema,
  parameters: Action["parameters"],
): boolean =>
  (oneOf?.length ?? anyOf?.length ?? 0) > 1 ||
  Object.hasOwn(properties, "body") ||
  parameters.some(({ name }) => Object.hasOwn(properties, name));

/** Nothing where a part of the body may be bytes: whether it is one depends on the media type. */
function bodyUse({ content }: Body): Use | undefined {
  if (content.some(({ mediaType }) => isMultipartType(mediaType)))
    return undefined;
  return content.every(({ mediaType }) => isJsonType(mediaType))
    ? REQUEST
    : PARAMETER;
}

/** Puts references to where the structures stand that have an id. */
class Lift {
  readonly #walk: Walk;
  readonly ids: ReadonlyMap<Structure, SchemaId>;
  readonly #copies: ReadonlyMap<SchemaId, SchemaId>;

  constructor(
    walk: Walk,
    ids: ReadonlyMap<Structure, SchemaId>,
    copies: ReadonlyMap<SchemaId, SchemaId>,
  ) {
    this.#walk = walk;
    this.ids = ids;
    this.#copies = copies;
  }

  /** An entry of the table that was there before. */
  rewriteNamed(id: SchemaId, schema: Schema, use: Use): Schema {
    const original = this.#copies.get(id);
    return original === undefined
      ? this.rewriteIn(schema, use)
      : { anyOf: [{ $ref: original }, NULL], ...takeApart(schema).notes };
  }

  rewrite(schema: Schema, use: Use): Schema {
    const structure = this.#walk.structureOf(schema, use);
    const id = structure && this.ids.get(structure);
    if (id === undefined) return this.rewriteIn(schema, use);
    const { notes, nullable } = takeApart(schema);
    const kept = structure?.titles.size === 1 ? without(notes, "title") : notes;
    return nullable
      ? { anyOf: [{ $ref: id }, NULL], ...kept }
      : { $ref: id, ...kept };
  }

  rewriteIn(schema: Schema, use: Use): Schema {
    return mapChildren(schema, (child) => this.rewrite(child, use));
  }

  /** The entry of the table; its docs are what all places say. */
  define(structure: Structure): Schema {
    const { core, titles, descriptions, isOpen } = structure;
    const [title] = titles.size === 1 ? titles : [];
    const [description] = descriptions.size === 1 ? descriptions : [];
    return {
      ...this.rewriteIn(core, { isOpen }),
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
    };
  }
}

function without(schema: Schema, name: keyof Schema): Schema {
  const { [name]: _, ...others } = schema;
  return others;
}

function rewriteApi(api: Api, sides: Sides, lift: Lift): Api {
  const schemas = Object.entries(api.schemas).map(
    ([id, schema]) =>
      [id, lift.rewriteNamed(id, schema, useOf(id, sides))] as const,
  );
  const lifted = [...lift.ids].map(
    ([structure, id]) => [id, lift.define(structure)] as const,
  );
  return {
    ...api,
    actions: api.actions.map((action) => rewriteAction(action, lift)),
    schemas: Object.fromEntries([...schemas, ...lifted]),
  };
}

function rewriteAction(action: Action, lift: Lift): Action {
  const { parameters, body, responses } = action;
  return {
    ...action,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      schema: lift.rewrite(parameter.schema, PARAMETER),
    })),
    ...(body && {
      body: {
        ...body,
        content: body.content.map((one) => ({
          ...one,
          ...(one.schema && {
            schema: rewriteBody(one.schema, parameters, lift),
          }),
          ...(one.itemSchema && {
            itemSchema: lift.rewriteIn(one.itemSchema, REQUEST),
          }),
        })),
      },
    }),
    responses: responses.map((response) => ({
      ...response,
      content: response.content.map((one) => rewriteResult(one, lift)),
    })),
  };
}

const rewriteBody = (
  schema: Schema,
  parameters: Action["parameters"],
  lift: Lift,
): Schema =>
  isNeverFlat(schema, parameters)
    ? lift.rewrite(schema, REQUEST)
    : lift.rewriteIn(schema, REQUEST);

const rewriteResult = (one: Content, lift: Lift): Content => ({
  ...one,
  ...(one.schema && { schema: lift.rewriteIn(one.schema, RESPONSE) }),
  ...(one.itemSchema && {
    itemSchema: lift.rewriteIn(one.itemSchema, RESPONSE),
  }),
});
