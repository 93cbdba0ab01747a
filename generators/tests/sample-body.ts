import type { Schema } from "../../src/ir/index.js";
import { isRaw } from "../../src/plan/body.js";
import { sendsBytes } from "../../src/plan/bytes.js";
import { isMultipartForm } from "../../src/plan/media-types.js";
import type { BodyPlan } from "../../src/plan/plan.js";
import { Code, type Printable } from "../layout.js";
import { conforms } from "../mocks/src/conforms.js";
import { sample, type Sample } from "../mocks/src/sample.js";
import type { Json } from "../mocks/src/schema.js";
import { canHaveBody } from "./callable.js";
import { keepSaid } from "./keep-said.js";
import { withoutUnsaid } from "./unsaid-parts.js";
import { withPartBytes } from "./part-bytes.js";
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
  if (isRaw(codec))
    return {
      ...NONE,
      members: [{ key: "body", value: sampleRaw(content.mediaType) }],
    };
  const { value: drawn, valid } =
    shape === "flat"
      ? sampleFlat(sampling, context)
      : sampleWhole(sampling, context);
  const said = keepSaid(drawn, body, context);
  const sayable = withoutUnsaid(said, body, context);
  const value = sayable ?? said;
  const refused = sayable === undefined || !canWrite(body, value);
  if (refused && !body.body.required) return NONE;
  // The params have the members of a flat body as their own, however the description refers to them.
  const described =
    shape === "flat" ? sampling.params.schema : (content.schema ?? {});
  const printed = sendsBytes(operation)
    ? withPartBytes(value, { ...content, schema: described }, context.bytes)
    : value;
  const whole = [{ key: "body", value: printed }];
  const members = shape === "flat" ? membersOf(printed) : whole;
  return { members, valid, refused };
}

/** What is no JSON has a way of its own to write each kind of member: so all are there. */
const propertiesOf = (body: BodyPlan | undefined): "all" | "required" =>
  body?.codec === "xml" || body?.codec === "multipart" ? "all" : "required";

/** A range of media types is met by what the value says of itself. */
const sampleRaw = (mediaType: string): Printable => {
  const [type = "", subtype] = mediaType.split("/");
  return subtype === "*" && /^(audio|font|image|model|video)$/.test(type)
    ? new Code(`new Blob(["body"], { type: "${type}/x-sample" })`)
    : "body";
};

/** Whether the runtime has a way to write a value: fields have names, lines and parts in an order are a list. */
function canWrite({ codec, content }: BodyPlan, value: Json): boolean {
  if (codec === "json" || codec === "xml") return true;
  if (codec === "lines") return Array.isArray(value);
  const { prefixEncoding, itemEncoding } = content;
  const isListed = (prefixEncoding ?? itemEncoding) !== undefined;
  const isList =
    codec === "multipart" && (isListed || !isMultipartForm(content.mediaType));
  return isObject(value) || (isList && Array.isArray(value));
}

const isObject = (value: Json): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const membersOf = (object: Printable): Argument[] =>
  Object.entries(object as Readonly<Record<string, Printable>>).map(
    ([key, value]) => ({ key, value }),
  );

function sampleWhole(
  { properties, operation: { body } }: Sampling,
  { schemas: { write, defs: definitions } }: SamplingContext,
): Sample {
  const options = { definitions, side: "request", name: "body" } as const;
  const schema = body?.others
    ? write(body.content.schema ?? {})
    : (properties.get("body") ?? {});
  return sample(schema, { ...options, properties: propertiesOf(body) });
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
  const chosen = propertiesOf(operation.body);
  const options = { definitions, side, properties: chosen } as const;
  const { value, valid } = sample(write(schema), options);
  const whole = write(operation.body?.content.schema ?? {});
  const check = { definitions, side, budget: 20_000 } as const;
  return { value, valid: valid && conforms(whole, value, { ...check }) };
}
