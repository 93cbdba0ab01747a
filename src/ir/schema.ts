import type { Deprecation } from "./deprecation.js";

/** Any JSON value (RFC 8259). */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The key of a schema in {@link Api.schemas}: a component's name, or the place an inline schema was lifted from. */
export type SchemaId = string;

export type TypeName =
  "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/**
 * A node of JSON Schema 2020-12, as far as the compiler understands it; keywords outside this set never get here.
 * Always an object: `true` is `{}` and `false` is `{ not: {} }`. `$ref` holds a {@link SchemaId}, and may have siblings.
 * Records keyed by names of the description are own-property records: read them with `Object.entries` or `Object.hasOwn`.
 */
export interface Schema {
  readonly $ref?: SchemaId;
  /** One or more types, in the order of the description; absent means any. */
  readonly type?: readonly TypeName[];
  readonly enum?: readonly Json[];
  readonly const?: Json;

  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly unevaluatedProperties?: Schema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
  readonly minProperties?: number;
  readonly maxProperties?: number;

  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly unevaluatedItems?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: Discriminator;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  /** What callers have instead of what travels; absent where that is the same. Set by the configuration, never by the description. */
  readonly surface?: SurfaceType;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  /** Only in an API that speaks XML somewhere. */
  readonly xml?: Xml;

  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: Deprecation;
}

/** OpenAPI's XML Object, in the terms of 3.2: `attribute` and `wrapped` are node types, as far as a schema says something. */
export interface Xml {
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly nodeType?: "element" | "attribute" | "text" | "cdata" | "none";
}

/** A type of the language that stands for strings or numbers on the wire. */
export type SurfaceType =
  | "bigint"
  | "Date"
  | "Temporal.Instant"
  | "Temporal.PlainDate"
  | "Temporal.PlainDateTime"
  | "Temporal.PlainTime"
  | "Temporal.Duration";

/** OpenAPI's Discriminator Object, with every mapping resolved: value on the wire → schema. */
export interface Discriminator {
  readonly propertyName: string;
  readonly mapping: Readonly<Record<string, SchemaId>>;
  /** What holds where the property is missing, or has a value that is not mapped (3.2). */
  readonly defaultMapping?: SchemaId;
  /**
   * The base whose heirs the members of the union are, those that extend it by `allOf`; what holds for it holds for all of
   * them, and it is what a value of no known kind is.
   */
  readonly heirsOf?: SchemaId;
}
