import type { HeaderSeparator, Schema } from "../ir/index.js";
import type { ScalarName } from "./codecs/node.js";

/** A documented header of a response. */
export interface HeaderPlan {
  readonly name: string;
  readonly kind: HeaderKind;
  readonly required: boolean;
  /** Of the value, where it is JSON; absent where it is described in several ways. */
  readonly schema?: Schema;
}

export type HeaderKind =
  HeaderScalar | `${HeaderScalar}[]` | "json" | HeaderList | HeaderObject;

/** What travels; or its codec, where callers have something else. */
export type HeaderScalar = "string" | "number" | "boolean" | ScalarName;

/** A list without commas. */
export interface HeaderList {
  readonly items: HeaderScalar;
  readonly separator: HeaderSeparator;
}

/** Names and values in turn, or `name=value` where it is exploded, with commas between (OpenAPI's style `simple`). */
export interface HeaderObject {
  readonly explode: boolean;
  /** Those that are described, in the order of the description. */
  readonly members: readonly HeaderMember[];
  /** What all others are. */
  readonly others: HeaderScalar;
}

export interface HeaderMember {
  readonly name: string;
  readonly kind: HeaderScalar;
  readonly required: boolean;
}
