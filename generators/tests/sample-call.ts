import { schemasOfBytes, sendsBytes } from "../../src/plan/bytes.js";
import type {
  CredentialPlan,
  OperationPlan,
  ParamsPlan,
  Plan,
} from "../../src/plan/plan.js";
import type { Schema } from "../../src/ir/index.js";
import type { SchemaWriter } from "../catalogue/json-schema.js";
import { Code, type Printable } from "../layout.js";
import { conforms } from "../mocks/src/conforms.js";
import { sample } from "../mocks/src/sample.js";
import type { JsonSchema } from "../mocks/src/schema.js";
import { canHaveBody, isCallable } from "./callable.js";
import { withBytes, type BytesContext } from "./sample-body.js";
import {
  isTransportHeader,
  sampleParameter,
  type SampledValue,
} from "./sample-parameter.js";
import { findSecret } from "./secrets.js";

/** What a test passes to an action. */
export interface SampledCall {
  /** The params object; `undefined` where the action takes none. */
  readonly params: Printable | undefined;
  /** Some value in it is bytes. */
  readonly bytes: boolean;
  /** It cannot be made, whatever is passed. */
  readonly refused: boolean;
  /** Keys of values that are not known to be valid. */
  readonly unchecked: readonly string[];
}

/** Makes calls of a plan's operations. */
export interface CallSampler {
  readonly sample: (operation: OperationPlan) => SampledCall;
}

interface Context {
  readonly schemas: SchemaWriter;
  readonly credentials: readonly CredentialPlan[];
  readonly bytes: BytesContext;
}

export function createCallSampler(
  plan: Plan,
  schemas: SchemaWriter,
): CallSampler {
  const bytes = { api: plan.api, ofBytes: schemasOfBytes(plan) };
  const context: Context = { schemas, credentials: plan.credentials, bytes };
  return { sample: (operation) => sampleCall(operation, context) };
}

function sampleCall(operation: OperationPlan, context: Context): SampledCall {
  const { params } = operation;
  const refused = !isCallable(operation, context.credentials);
  if (!params)
    return { params: undefined, bytes: false, refused, unchecked: [] };
  const properties: Readonly<Record<string, JsonSchema>> =
    context.schemas.write(params.schema).properties ?? {};
  const sampling = { operation, params, properties };
  const parameters = sampleParameters(sampling, context);
  const body = sampleBody(sampling, context);
  const all = [...parameters, ...(body?.members ?? [])];
  return {
    params: Object.fromEntries(all.map(({ key, value }) => [key, value])),
    bytes: all.some(({ value }) => holdsCode(value)),
    refused,
    unchecked: [
      ...parameters.flatMap(({ key, valid }) => (valid ? [] : [key])),
      ...(body?.valid === false ? ["body"] : []),
    ],
  };
}

interface Sampling {
  readonly operation: OperationPlan;
  readonly params: ParamsPlan;
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

const ownSchema = (
  properties: Readonly<Record<string, JsonSchema>>,
  key: string,
): JsonSchema =>
  (Object.hasOwn(properties, key) ? properties[key] : undefined) ?? {};

/** A member of the params. */
interface Argument {
  readonly key: string;
  readonly value: Printable;
}

function sampleParameters(
  { operation, params, properties }: Sampling,
  { schemas, credentials }: Context,
) {
  return params.parameters.flatMap(
    (plan): (Argument & { valid: boolean })[] => {
      const parameter = operation.action.parameters[plan.index];
      const secret = findSecret(plan, credentials);
      const taken = secret !== undefined || isTransportHeader(plan);
      if (!parameter || (taken && !parameter.required)) return [];
      if (secret !== undefined)
        return [{ key: plan.key, value: secret, valid: false }];
      const schema = ownSchema(properties, plan.key);
      const made = sampleParameter({
        plan,
        parameter,
        schema,
        definitions: schemas.defs,
      });
      return made ? [{ key: plan.key, ...made }] : [];
    },
  );
}

interface SampledBody {
  readonly members: readonly Argument[];
  readonly valid: boolean;
}

function sampleBody(
  sampling: Sampling,
  context: Context,
): SampledBody | undefined {
  const { operation, params } = sampling;
  const { body } = operation;
  if (!body || (!canHaveBody(operation) && !body.body.required))
    return undefined;
  const { shape, content, codec } = body;
  if (codec === "text" || codec === "binary")
    return { members: [{ key: "body", value: "body" }], valid: true };
  const made =
    shape === "flat"
      ? sampleFlat(sampling, context)
      : sampleWhole(sampling, context);
  const value = sendsBytes(operation)
    ? withBytes(made.value, content.schema ?? {}, context.bytes)
    : made.value;
  if (shape === "body")
    return { members: [{ key: "body", value }], valid: made.valid };
  const own = new Set(params.parameters.map(({ key }) => key));
  const members = Object.entries(
    value as Readonly<Record<string, Printable>>,
  ).filter(([key]) => !own.has(key));
  return {
    members: members.map(([key, member]) => ({ key, value: member })),
    valid: made.valid,
  };
}

function sampleWhole(
  { properties }: Sampling,
  { schemas }: Context,
): SampledValue {
  return sample(properties["body"] ?? {}, {
    definitions: schemas.defs,
    side: "request",
    properties: "required",
    name: "body",
  });
}

/** The properties of the params that are the body's, as one object. */
function sampleFlat(
  { operation, params }: Sampling,
  { schemas }: Context,
): SampledValue {
  const own = new Set(params.parameters.map(({ key }) => key));
  const members = Object.entries(params.schema.properties ?? {}).filter(
    ([key]) => !own.has(key),
  );
  const schema: Schema = {
    type: ["object"],
    properties: Object.fromEntries(members),
    required: (params.schema.required ?? []).filter((key) => !own.has(key)),
  };
  const made = sample(schemas.write(schema), {
    definitions: schemas.defs,
    side: "request",
    properties: "required",
  });
  const whole = schemas.write(operation.body?.content.schema ?? {});
  const check = {
    definitions: schemas.defs,
    side: "request" as const,
    budget: 20_000,
  };
  return {
    value: made.value,
    valid: made.valid && conforms(whole, made.value, check),
  };
}

function holdsCode(value: Printable): boolean {
  if (value instanceof Code) return true;
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).some((member: Printable) => holdsCode(member))
  );
}
