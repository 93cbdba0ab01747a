import type { Schema } from "../../src/ir/index.js";
import { sendsBytes } from "../../src/plan/bytes.js";
import type { Printable } from "../layout.js";
import { conforms } from "../mocks/src/conforms.js";
import { sample, type Sample } from "../mocks/src/sample.js";
import type { Json } from "../mocks/src/schema.js";
import { canHaveBody } from "./callable.js";
import { withBytes } from "./part-bytes.js";
import type { Argument, Sampling, SamplingContext } from "./sampling.js";

export interface SampledBody {
  readonly members: readonly Argument[];
  /** The whole body is known to be valid. */
  readonly valid: boolean;
  /** The runtime cannot write it, and it cannot be left out. */
  readonly refused: boolean;
}

const NONE: SampledBody = { members: [], valid: true, refused: false };

/** The members of the params that are the body: those that it must have. */
export function sampleBody(
  sampling: Sampling,
  context: SamplingContext,
): SampledBody {
  const { operation } = sampling;
  const { body } = operation;
  if (!body || (!canHaveBody(operation) && !body.body.required)) return NONE;
  const { shape, content, codec } = body;
  if (codec === "text" || codec === "binary")
    return { ...NONE, members: [{ key: "body", value: "body" }] };
  const { value, valid } =
    shape === "flat"
      ? sampleFlat(sampling, context)
      : sampleWhole(sampling, context);
  const refused = codec !== "json" && !isObject(value);
  if (refused && !body.body.required) return NONE;
  // The params have the members of a flat body as their own, however the description refers to them.
  const described =
    shape === "flat" ? sampling.params.schema : (content.schema ?? {});
  const printed = sendsBytes(operation)
    ? withBytes(value, described, context.bytes)
    : value;
  const whole = [{ key: "body", value: printed }];
  const members = shape === "flat" ? membersOf(printed) : whole;
  return { members, valid, refused };
}

const isObject = (value: Json): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const membersOf = (object: Printable): Argument[] =>
  Object.entries(object as Readonly<Record<string, Printable>>).map(
    ([key, value]) => ({ key, value }),
  );

function sampleWhole(
  { properties }: Sampling,
  { schemas: { defs: definitions } }: SamplingContext,
): Sample {
  const options = { definitions, side: "request", name: "body" } as const;
  const schema = properties.get("body") ?? {};
  return sample(schema, { ...options, properties: "required" });
}

/** The params that are the body's, as one object that must be valid against the body's schema. */
function sampleFlat(
  { operation, params }: Sampling,
  { schemas: { write, defs: definitions } }: SamplingContext,
): Sample {
  const { properties = {}, required = [] } = params.schema;
  const others = new Set(params.parameters.map(({ key }) => key));
  const own = Object.entries(properties).filter(([key]) => !others.has(key));
  const schema: Schema = {
    type: ["object"],
    properties: Object.fromEntries(own),
    required: required.filter((key) => !others.has(key)),
  };
  const side = "request";
  const options = { definitions, side, properties: "required" } as const;
  const { value, valid } = sample(write(schema), options);
  const whole = write(operation.body?.content.schema ?? {});
  const check = { definitions, side, budget: 20_000 } as const;
  return { value, valid: valid && conforms(whole, value, { ...check }) };
}
