import { Sampler, type SampleOptions } from "./sampler.js";
import type { Json, JsonSchema } from "./schema.js";

export type { SampleOptions } from "./sampler.js";

export interface Sample {
  readonly value: Json;
  /** The value is valid against its schema. Not so where the schema asks for more than a sample can be. */
  readonly valid: boolean;
}

/**
 * A value for a schema: the same one each time, small, and valid where that can be had. It always ends: lists have at
 * most 10 items, texts 1 KiB, circular schemas are followed only as far as they must be.
 */
export function sample(schema: JsonSchema, options: SampleOptions): Sample {
  const sampler = new Sampler(options);
  const start = { name: options.name ?? "", index: 0, depth: 0, path: "" };
  const value = sampler.make(schema, start);
  return { value, valid: sampler.isValid(schema, value) };
}
