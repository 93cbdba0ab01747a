/** A TypeScript type as a tree: what the engine made, tidied, and ready to be printed. Built with the functions of type-make.ts. */
export type Type =
  | Keyword
  | Literal
  | Reference
  | OpenType
  | UnrecognizedType
  | ArrayType
  | IterableType
  | TupleType
  | ObjectType
  | SetType;

export interface Keyword {
  readonly kind: "keyword";
  readonly name:
    | "string"
    | "number"
    | "boolean"
    | "bigint"
    | "null"
    | "unknown"
    | "never"
    | "undefined";
}

/** A string, number or boolean literal, as it is written. */
export interface Literal {
  readonly kind: "literal";
  readonly of: "string" | "number" | "boolean";
  readonly text: string;
}

/** A model of the plan, or a global type. */
export interface Reference {
  readonly kind: "reference";
  readonly name: string;
  readonly global?: boolean;
  /** What is imported, where that is a namespace: `Temporal` for `Temporal.Instant`. */
  readonly namespace?: string;
}

/** `(string & {})`: any string, where the description names some. Keeps the literals beside it in completions. */
export interface OpenType {
  readonly kind: "open";
  readonly of: "string" | "number";
}

/** What an enum that is open can hold beside the values that it lists: a type of the runtime. */
export interface UnrecognizedType {
  readonly kind: "unrecognized";
  readonly of: "string" | "number";
}

export interface ArrayType {
  readonly kind: "array";
  readonly item: Type;
}

/** `AsyncIterable<Item>` */
export interface IterableType {
  readonly kind: "iterable";
  readonly item: Type;
}

export interface TupleType {
  readonly kind: "tuple";
  readonly items: readonly Type[];
  /** How many of `items` must be there. */
  readonly required: number;
  /** What may follow. */
  readonly rest?: Type;
  /** What the items are called; absent where not each has a name. */
  readonly labels?: readonly string[];
}

/** Members, an index signature, or both. Without either, `{}`. */
export interface ObjectType {
  readonly kind: "object";
  readonly members: readonly Member[];
  readonly index?: Type;
  /** Lines of the doc comment of the index signature, escaped. */
  readonly indexDocs?: readonly string[];
  /** Written with braces where `Record` would do, because an alias that stands in it refers back (TypeScript expands `Record` at once). */
  readonly braces?: boolean;
}

export interface Member {
  /** Wire name. */
  readonly name: string;
  readonly optional: boolean;
  /** Only the server sets it. */
  readonly readonly?: boolean;
  readonly type: Type;
  /** Lines of its doc comment, escaped. */
  readonly docs: readonly string[];
}

export interface SetType {
  readonly kind: "union" | "intersection";
  readonly types: readonly Type[];
}
