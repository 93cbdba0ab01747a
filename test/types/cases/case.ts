import type { Schema } from "../../../src/ir/index.js";
import type { Given } from "../plan.js";

/** Schemas, and the declarations that they must become. */
export interface Case extends Given {
  readonly name: string;
  readonly want: string;
}

export const string: Schema = { type: ["string"] };
export const number: Schema = { type: ["number"] };
export const ref = ($ref: string): Schema => ({ $ref });
export const array = (items: Schema): Schema => ({ type: ["array"], items });

/** An object; `more` are further keywords beside its properties. */
export const object = (
  properties: Record<string, Schema>,
  more: Schema = {},
): Schema => ({ type: ["object"], properties, ...more });
