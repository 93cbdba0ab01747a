import { schemasOfBytes } from "../../src/plan/bytes.js";
import type { CodecNode } from "../../src/plan/codecs/node.js";
import type {
  OperationPlan,
  ParameterPlan,
  Plan,
} from "../../src/plan/plan.js";
import { sentType } from "../../src/plan/sent-type.js";
import { findSchemaWriter } from "../catalogue/json-schema.js";
import { toSurface } from "../codecs/sample.js";
import { Code, type Printable } from "../layout.js";
import type { Json } from "../mocks/src/schema.js";
import { askedOf } from "../auth/uses.js";
import { isCallable, isLengthOfNothing } from "./callable.js";
import { sampleBody } from "./sample-body.js";
import { findInherited } from "./inherited.js";
import { keepApart } from "./sample-path.js";
import {
  findAmbiguous,
  isEmpty,
  isTransportHeader,
  sampleParameter,
} from "./sample-parameter.js";
import type { Argument, Sampling, SamplingContext } from "./sampling.js";
import { findSecret } from "./secrets.js";

/** What a test passes to an action. */
export interface SampledCall {
  /** The params object; `undefined` where the action takes none. */
  readonly params: Printable | undefined;
  /** The same as it travels, where that differs. */
  readonly wire?: Printable;
  /** Some value in it is bytes. */
  readonly bytes: boolean;
  /** It cannot be made, whatever is passed. */
  readonly refused: boolean;
  /** Keys of values that are not known to be valid. */
  readonly unchecked: readonly string[];
  /** A literal may not fit the type of the params, though it is valid. */
  readonly untyped: boolean;
}

/** Makes calls of a plan's operations. */
export interface CallSampler {
  readonly sample: (operation: OperationPlan) => SampledCall;
}

/** The sampler of a plan; the tests and the README need the same calls, and they are made once. */
export function findCallSampler(plan: Plan): CallSampler {
  const known = samplers.get(plan) ?? createCallSampler(plan);
  samplers.set(plan, known);
  return known;
}

const samplers = new WeakMap<Plan, CallSampler>();

function createCallSampler(plan: Plan): CallSampler {
  const context = {
    schemas: findSchemaWriter(plan),
    credentials: askedOf(plan),
    bytes: { api: plan.api, ofBytes: schemasOfBytes(plan) },
    isUntyped: findInherited(plan.api),
  };
  const made = new Map<OperationPlan, SampledCall>();
  const make = (operation: OperationPlan): SampledCall => {
    const call = withSurface(sampleCall(operation, context), operation, plan);
    made.set(operation, call);
    return call;
  };
  return { sample: (operation) => made.get(operation) ?? make(operation) };
}

/** Callers have other values than those that travel, where the configuration says so; a body has those of its media type. */
function withSurface(
  call: SampledCall,
  { id, body }: OperationPlan,
  { codecs }: Plan,
): SampledCall {
  const own = codecs?.operations.get(id);
  if (!codecs || !own || call.params === undefined) return call;
  const type = body && sentType(body);
  const ofBody = own.bodies.find(([name]) => name === type)?.[1];
  const allOf: CodecNode[] = [
    ...(own.params ? [own.params] : []),
    ...(ofBody ? [inBody(ofBody)] : []),
  ];
  if (allOf.length === 0) return call;
  const surface = toSurface(call.params, { kind: "shape", allOf }, codecs);
  return { ...call, params: surface, wire: call.params };
}

const inBody = (node: CodecNode): CodecNode => ({
  kind: "shape",
  properties: [["body", node]],
});

const NOTHING = {
  params: undefined,
  bytes: false,
  unchecked: [],
  untyped: false,
};

function sampleCall(
  operation: OperationPlan,
  context: SamplingContext,
): SampledCall {
  const { params } = operation;
  const refused = !isCallable(operation, context.credentials);
  if (!params) return { ...NOTHING, refused };
  const { properties = {} } = context.schemas.write(params.schema);
  const own = new Map(Object.entries(properties));
  const sampling = { operation, params, properties: own };
  const parameters = sampleParameters(sampling, context);
  const body = sampleBody(sampling, context);
  const all: readonly Argument[] = [...parameters, ...body.members];
  return {
    params: Object.fromEntries(all.map(({ key, value }) => [key, value])),
    bytes: all.some(({ value }) => holdsCode(value)),
    refused: refused || body.refused || parameters.some(isUnwritten),
    unchecked: [
      ...parameters.flatMap(({ key, valid }) => (valid ? [] : [key])),
      ...(body.valid ? [] : ["body"]),
    ],
    untyped: context.isUntyped(params.schema),
  };
}

interface SampledArgument extends Argument {
  readonly valid: boolean;
  readonly in?: ParameterPlan["in"];
}

const isUnwritten = ({ in: place, value }: SampledArgument): boolean =>
  place === "path" && !holdsCode(value) && isEmpty(value as Json);

function sampleParameters(
  { operation, params, properties }: Sampling,
  { schemas, credentials }: SamplingContext,
): SampledArgument[] {
  const definitions = schemas.defs;
  const all = params.parameters.flatMap((plan) => {
    const parameter = operation.action.parameters[plan.index];
    const own = properties.get(plan.key) ?? {};
    const schema = isLengthOfNothing(plan, operation)
      ? { allOf: [own, ZERO] }
      : own;
    return parameter ? [{ plan, parameter, schema, definitions }] : [];
  });
  const ambiguous = findAmbiguous(all);
  return all.flatMap((given): SampledArgument[] => {
    const { plan, parameter, schema } = given;
    const { key } = plan;
    const secret = findSecret(plan, credentials);
    const taken = secret !== undefined || isTransportHeader(plan);
    if (taken && !parameter.required) return [];
    if (secret !== undefined) return [{ key, value: secret, valid: false }];
    const made = sampleParameter({ ...given, ambiguous });
    if (!made) return [];
    if (plan.in !== "path") return [{ key, ...made }];
    const place = { template: operation.action.path, name: plan.name };
    const own = keepApart(made, place, schema, definitions);
    return [{ key, ...own, in: plan.in }];
  });
}

const ZERO = { enum: [0, "0"] };

function holdsCode(value: Printable | undefined): boolean {
  if (value instanceof Code) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values<Printable | undefined>(value).some(holdsCode);
}
