/** Any JSON value (RFC 8259). */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A schema of `connector.json`: JSON Schema 2020-12, and OpenAPI's `discriminator`. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly unevaluatedProperties?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, JsonSchema>>;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly contains?: JsonSchema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping?: Readonly<Record<string, string>>;
    readonly defaultMapping?: string;
  };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly xml?: Xml;
}

/** OpenAPI's XML Object (§4.26). */
export interface Xml {
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly nodeType?: string;
}

/** The `$defs` that references point into. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/** Which way a value goes: `readOnly` properties are not sent, `writeOnly` ones not received. */
export type Side = "request" | "response";

const PREFIX = "#/$defs/";

/** What `#/$defs/<name>` points at (RFC 6901 §6), or `undefined`. */
export function resolveReference(
  ref: string,
  definitions: Definitions,
): JsonSchema | undefined {
  if (!ref.startsWith(PREFIX)) return undefined;
  const token = decodeURIComponent(ref.slice(PREFIX.length));
  const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

/** Whether a property does not exist on one side. */
export function isHidden(
  property: JsonSchema,
  side: Side,
  definitions: Definitions,
): boolean {
  const flag = side === "request" ? "readOnly" : "writeOnly";
  if (property[flag] === true) return true;
  if (property.$ref === undefined) return false;
  return resolveReference(property.$ref, definitions)?.[flag] === true;
}
