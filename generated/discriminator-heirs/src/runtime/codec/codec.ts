/**
 * Says where in a value the wire and the surface differ. What it does not name
 * is the same on both, unknown fields included.
 *
 * A function stands for a codec that is declared elsewhere, so that codecs can
 * refer to each other, and to themselves.
 */
export type Codec = Scalar | Shape | (() => Codec);

/** Converts one value. */
export interface Scalar {
  /** What it reads, for errors: `an RFC 3339 date-time`. */
  readonly wire: string;
  /** What it writes, for errors: `a valid Date`. */
  readonly surface: string;
  /** `undefined` for what it cannot read. */
  readonly decode: (wire: unknown) => unknown;
  /** `undefined` for what it cannot write. */
  readonly encode: (surface: unknown) => unknown;
}

/** Converts the parts of a value. All of its members hold at once. */
export interface Shape {
  /** Of an object. */
  readonly properties?: Readonly<Record<string, Codec>>;
  /** Of every property that is not in `properties`. */
  readonly others?: Codec;
  /** Of an array, one by one from its beginning. */
  readonly prefix?: readonly Codec[];
  /** Of every item behind them. */
  readonly items?: Codec;
  readonly allOf?: readonly Codec[];
  readonly oneOf?: Union;
}

/** A union whose members are told apart by a property, or by their shapes. */
export type Union =
  | {
      /** Name of the property, and a codec for each of its values. */
      readonly by: string;
      readonly codecs: Readonly<Record<string, Codec>>;
      /** Where the property is missing, or has another value. */
      readonly otherwise?: Codec;
    }
  | { readonly members: readonly Member[] };

/** A member of a union; a value may be one if it passes the test and converts. */
export interface Member {
  readonly when?: Test;
  readonly codec?: Codec;
}

/** What is known of the values of a member without converting anything. */
export interface Test {
  readonly types?: readonly JsonType[];
  /** Strings, numbers, booleans. */
  readonly values?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Test>>;
  /** No property but those of `properties`. */
  readonly closed?: boolean;
}

export type JsonType =
  "boolean" | "integer" | "number" | "string" | "array" | "object";
