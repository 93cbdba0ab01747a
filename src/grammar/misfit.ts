import { writtenText } from "../load/written.js";
import { isList, isNode, jsonType, type JsonType, type Node } from "./json.js";
import {
  fieldOf,
  type Field,
  type Kind,
  type ObjectShape,
  type ValueType,
} from "./kind.js";

/** What is done with a value of the wrong JSON type: it is taken for another value, or the member is left out. */
export type Repair =
  "omit" | { readonly value: unknown; readonly taken: string };

/** A value of the wrong JSON type. */
export interface Misfit {
  /** The object or array that holds it, and where. */
  readonly holder: object;
  readonly key: string | number;
  readonly expected: string;
  readonly found: JsonType;
  /** Absent when what was meant cannot be told. */
  readonly repair?: Repair;
}

const expectedOf: Readonly<Record<ValueType, string>> = {
  any: "any value",
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  strings: "an array of strings",
  stringMap: "an object of strings",
  array: "an array",
};

/** The members of a node that have the wrong JSON type; nothing is allocated for a node without any. */
export function misfitsOf(node: Node, of: ObjectShape): readonly Misfit[] {
  let found: Misfit[] | undefined;
  for (const key in node) {
    const field = fieldOf(of, key);
    if (!field || fits(field, node[key])) continue;
    (found ??= []).push(...misfitsOfMember(node, key, field));
  }
  return found ?? none;
}

const none: readonly Misfit[] = [];

function fits(field: Field, value: unknown): boolean {
  switch (field.shape) {
    case "value":
      return fitsType(field.type, value);
    case "one":
      return fitsKind(field.kind, value);
    case "list":
      return isList(value) && value.every((item) => fitsKind(field.kind, item));
    case "map":
      return isNode(value) && fitsEvery(field.kind, value);
  }
}

function fitsEvery(kind: Kind, record: Node): boolean {
  for (const key in record) if (!fitsKind(kind, record[key])) return false;
  return true;
}

/** A schema may be a boolean (JSON Schema 2020-12 §4.3.2). */
function fitsKind(kind: Kind, value: unknown): boolean {
  return isNode(value) || (kind === "schema" && typeof value === "boolean");
}

function fitsType(type: ValueType, value: unknown): boolean {
  switch (type) {
    case "any":
      return true;
    case "strings":
      return isList(value) && value.every((item) => typeof item === "string");
    case "stringMap":
      return isNode(value) && Object.values(value).every(isString);
    case "array":
      return isList(value);
    default:
      return typeof value === type;
  }
}

const isString = (value: unknown) => typeof value === "string";

function misfitsOfMember(node: Node, key: string, field: Field): Misfit[] {
  const member = node[key];
  if (field.shape === "value") return misfitsOfValue(node, key, field.type);
  const { kind } = field;
  if (field.shape === "list" && isList(member)) {
    return member.flatMap((item, index) =>
      fitsKind(kind, item) ? [] : [misfit(member, index, objectOf(kind))],
    );
  }
  if (field.shape === "map" && isNode(member)) {
    return Object.keys(member).flatMap((name) =>
      fitsKind(kind, member[name])
        ? []
        : [misfit(member, name, objectOf(kind))],
    );
  }
  return [
    misfitOfMember(
      node,
      key,
      field.shape === "list" ? "an array" : objectOf(kind),
    ),
  ];
}

const objectOf = (kind: Kind) =>
  kind === "schema" ? "an object or a boolean" : "an object";

function misfitsOfValue(node: Node, key: string, type: ValueType): Misfit[] {
  const member = node[key];
  if (type === "strings" && isList(member)) {
    return member.flatMap((item, index) =>
      isString(item) ? [] : [misfit(member, index, "a string")],
    );
  }
  if (type === "stringMap" && isNode(member)) {
    return Object.keys(member).flatMap((name) =>
      isString(member[name]) ? [] : [misfit(member, name, "a string")],
    );
  }
  return [misfitOfMember(node, key, expectedOf[type])];
}

/** Of an element of a list or map. */
function misfit(
  holder: object,
  key: string | number,
  expected: string,
): Misfit {
  const value = (holder as Record<string | number, unknown>)[key];
  const repair = repairOf(
    expected === "a string" ? textOf(holder, key) : value,
    expected,
  );
  const found = jsonType(value);
  return { holder, key, expected, found, ...(repair && { repair }) };
}

/** Of a member that the specification names. */
function misfitOfMember(node: Node, key: string, expected: string): Misfit {
  const value = node[key];
  const found = jsonType(value);
  // A reference or an anchor is never a number by mistake.
  if (key.startsWith("$")) return { holder: node, key, expected, found };
  const repair = repairOfMember(key, value);
  return repair
    ? { holder: node, key, expected, found, repair }
    : misfit(node, key, expected);
}

/** A scalar as YAML has it, `1.10`, where its value, 1.1, says less. */
function textOf(holder: object, key: string | number): unknown {
  const value = (holder as Record<string | number, unknown>)[key];
  return value === null ? value : (writtenText(holder, key) ?? value);
}

/** What older versions of OpenAPI and JSON Schema wrote for the same member. */
function repairOfMember(key: string, value: unknown): Repair | undefined {
  if (key === "discriminator" && typeof value === "string") {
    return {
      value: { propertyName: value },
      taken: "the name of the property",
    };
  }
  if (key === "required" && typeof value === "boolean") return "omit";
  if (key !== "items" || !isList(value)) return undefined;
  if (!value.every((item) => fitsKind("schema", item))) return undefined;
  return value.length === 1
    ? { value: value[0], taken: "the schema in it" }
    : { value: value.length > 0 ? { anyOf: value } : {}, taken: "any of them" };
}

/** Only what can be meant in one way is repaired. */
function repairOf(value: unknown, expected: string): Repair | undefined {
  if (value === null) return "omit";
  switch (expected) {
    case "a string":
      return isList(value) || isNode(value) ? undefined : taken(String(value));
    case "a number":
      return numeric(value) ? taken(Number(value)) : undefined;
    case "a boolean":
      return value === "true" || value === "false"
        ? taken(value === "true")
        : undefined;
    case "an array of strings":
      return typeof value === "string" ? taken([value]) : undefined;
    default:
      return undefined;
  }
}

const taken = (value: unknown): Repair => ({
  value,
  taken: JSON.stringify(value),
});

const numeric = (value: unknown) =>
  typeof value === "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
