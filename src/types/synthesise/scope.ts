import type { Api, Schema, SchemaId } from "../../ir/index.js";
import type { Side } from "../../plan/plan.js";
import type { Type } from "../type.js";
import type { Node, RefNode } from "./node.js";

/** What a schema is translated in: the models it may refer to, and where its tokens and docs are kept. */
export interface Scope {
  /** Absent where both sides look the same: then nothing is hidden. */
  readonly side?: Side;
  /** The schema of the table that is being declared. */
  readonly self?: SchemaId;
  readonly schemas: Api["schemas"];
  readonly schemaOf: (id: SchemaId) => Schema | undefined;
  /** The name of a model on this side. */
  readonly modelOf: (id: SchemaId) => string | undefined;
  /** What stands beside the values of this enum, if it allows others than it lists. */
  readonly openAs: (
    values: readonly unknown[],
  ) => "open" | "unrecognized" | undefined;
  /** What a string of bytes is given as; absent where it is a string, as in JSON. */
  readonly bytes?: Type;
  /** The same for {@link BYTES_BODY}, where a body is one thing or the other. */
  readonly bytesBody?: Type;
  /** A reference that stands for this type. */
  readonly token: (type: Type) => RefNode;
  /** A name that stands for this property; its docs are those of the schema. */
  readonly member: (name: string, schema: Schema) => string;
  /** Synthesises a schema that stands inside another: {@link synthesise} for the parts that it is made of. */
  readonly nodeOf: (schema: Schema, place: Place) => Node;
  /** Translates a schema on its own. */
  readonly typeOf: (schema: Schema) => Type;
}

/** Levels of nesting below which a type says `unknown`: nobody wrote that by hand, and the compiler must not run out of stack. */
export const MAX_DEPTH = 60;

/** Where in a schema the translation stands. */
export interface Place {
  readonly depth: number;
  /** The schemas around, whose properties a bare `required` may name; innermost first. */
  readonly around: readonly Schema[];
}

export const ROOT: Place = { depth: 0, around: [] };
