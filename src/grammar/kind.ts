/** The kinds of objects that a description is made of, by their names in the OpenAPI Specification. */
export type Kind =
  | "document"
  | "info"
  | "contact"
  | "license"
  | "externalDocs"
  | "server"
  | "serverVariable"
  | "tag"
  | "paths"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "responses"
  | "response"
  | "header"
  | "example"
  | "link"
  | "callback"
  | "schema"
  | "discriminator"
  | "components"
  | "securityRequirement"
  | "securityScheme"
  | "oauthFlows"
  | "oauthFlow";

/** What a member's value must be where it is not an object of some kind. */
export type ValueType =
  "any" | "string" | "number" | "boolean" | "strings" | "stringMap" | "array";

/** How one member is described: a plain value, or objects of a kind (one, a list of them, a map of them). */
export type Field =
  | { readonly shape: "value"; readonly type: ValueType }
  | { readonly shape: "one" | "list" | "map"; readonly kind: Kind };

/** What the members of one kind of object are. Members that are not named here are kept and never looked into. */
export interface ObjectShape {
  readonly fields: ReadonlyMap<string, Field>;
  /** Of members with any other name: the paths of Paths, the statuses of Responses. */
  readonly rest?: Field;
  /** Members whose names start with `x-` are extensions, and so never `rest`. */
  readonly extensible: boolean;
  /** Members without which the object has no meaning. */
  readonly required: readonly string[];
  /** A Reference Object may stand in its place. */
  readonly referable: boolean;
}

/** A version of OpenAPI as data: the shape of each kind of object. */
export type Grammar = Readonly<Record<Kind, ObjectShape>>;

export const value = (type: ValueType): Field => ({ shape: "value", type });
export const one = (kind: Kind): Field => ({ shape: "one", kind });
export const list = (kind: Kind): Field => ({ shape: "list", kind });
export const map = (kind: Kind): Field => ({ shape: "map", kind });

export const any = value("any");
export const text = value("string");
export const number = value("number");
export const flag = value("boolean");
export const texts = value("strings");
export const textMap = value("stringMap");

type Options = Partial<Omit<ObjectShape, "fields">>;

export function shape(
  fields: Readonly<Record<string, Field>>,
  options: Options = {},
): ObjectShape {
  return {
    fields: new Map(Object.entries(fields)),
    extensible: true,
    required: [],
    referable: false,
    ...options,
  };
}

/** For kinds that a version does not have. */
export const absent = shape({});

/** How the member of that name is described; `undefined` for extensions and what the kind does not know. */
export function fieldOf(of: ObjectShape, name: string): Field | undefined {
  const field = of.fields.get(name);
  if (field || !of.rest) return field;
  if (of.referable && name === "$ref") return undefined;
  return of.extensible && name.startsWith("x-") ? undefined : of.rest;
}
