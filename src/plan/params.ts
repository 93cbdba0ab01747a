import { camelCase, isIdentifier } from "../escape/identifier.js";
import { digest } from "../escape/digest.js";
import type {
  Action,
  Api,
  Parameter,
  ParameterLocation,
  Schema,
} from "../ir/index.js";
import { choicesOf, mergeObject } from "./body.js";
import { BYTES_BODY } from "./bytes.js";
import type {
  BodyChoice,
  BodyPlan,
  ParameterPlan,
  ParamsPlan,
} from "./plan.js";
import { isHidden } from "./sides.js";
import { surfaceOf } from "./surface.js";

const PLACES: readonly ParameterLocation[] = [
  "path",
  "query",
  "querystring",
  "header",
  "cookie",
];

/** The one flat object: parameters by place, then the body's properties, or the body itself. */
export function planParams(
  action: Action,
  api: Api,
  body: BodyPlan | undefined,
  typeName: string,
): ParamsPlan | undefined {
  const own = ownProperties(body, api);
  const parameters = planParameters(action, new Set(own.map(({ key }) => key)));
  const members = [
    ...parameters.map((plan) => parameterMember(plan, action, api)),
    ...own,
  ];
  if (members.length === 0) return undefined;
  const required = members
    .filter((member) => member.required)
    .map(({ key }) => key);
  const schema: Schema = {
    type: ["object"],
    properties: Object.fromEntries(
      members.map(({ key, schema }) => [key, asArgument(schema, api)]),
    ),
    ...(required.length > 0 && { required }),
  };
  return { typeName, schema, optional: required.length === 0, parameters };
}

interface Member {
  readonly key: string;
  readonly schema: Schema;
  readonly required: boolean;
}

function ownProperties(body: BodyPlan | undefined, api: Api): Member[] {
  if (!body) return [];
  const object =
    body.shape === "flat"
      ? mergeObject(body.content.schema ?? {}, api)
      : undefined;
  if (!object) return [bodyMember(body)];
  const required = new Set(object.required);
  return Object.entries(object.properties).map(([key, schema]) => ({
    key,
    schema,
    required: required.has(key),
  }));
}

function bodyMember(plan: BodyPlan): Member {
  const all = choicesOf(plan).map(choiceSchema);
  const [first = {}, ...others] = [
    ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
  ];
  const schema = others.length > 0 ? { anyOf: [first, ...others] } : first;
  const { body } = plan;
  const { description } = body;
  return {
    key: "body",
    schema:
      description !== undefined && schema.description === undefined
        ? { ...schema, description }
        : schema,
    required: body.required,
  };
}

/** What a caller gives for a body of one media type. */
function choiceSchema({ codec, content }: BodyChoice): Schema {
  if (codec === "text") return { type: ["string"] };
  if (codec === "binary") return BYTES_BODY;
  return content.schema ?? {};
}

function parameterMember(
  { key, index }: ParameterPlan,
  { parameters }: Action,
  api: Api,
): Member {
  const parameter = parameters[index]!;
  const { deprecated, required, examples, isKey } = parameter;
  const description = describeParameter(parameter);
  const schema = surfaceOf(parameter, api);
  return {
    key,
    required: required && !isKey,
    schema: {
      ...schema,
      ...(description !== undefined && { description }),
      ...(deprecated && { deprecated }),
      ...(examples && schema.examples === undefined && { examples }),
    },
  };
}

function describeParameter({
  description,
  isKey,
}: Parameter): string | undefined {
  if (!isKey) return description;
  const preset =
    "Default: a random one for each call, the same for all its tries.";
  return [description?.trim() ?? "", preset].filter(Boolean).join("\n\n");
}

/** What is asked for is sent, even where its schema calls itself `readOnly`: that speaks of a property of an object. */
function asArgument(schema: Schema, { schemas }: Api): Schema {
  if (!isHidden(schema, "request", schemas)) return schema;
  const { readOnly: _, $ref, ...rest } = schema;
  return $ref === undefined ? rest : { ...rest, allOf: [{ $ref }] };
}

/** TypeScript takes what a literal has under these names for what every object has, so that it fits no type. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** Keys: the wire name if it is an identifier, else camelCase; one name in two places: path wins, others get their place. */
function planParameters(
  { parameters }: Action,
  taken: ReadonlySet<string>,
): ParameterPlan[] {
  const used = new Set([...INHERITED, ...taken]);
  const ordered = PLACES.flatMap((place) =>
    parameters.flatMap((parameter, index) =>
      parameter.in === place && !parameter.internal
        ? [{ parameter, index }]
        : [],
    ),
  );
  return ordered.map(({ parameter, index }) => {
    const key =
      keysOf(parameter).find((candidate) => !used.has(candidate)) ??
      `param_${digest(`${parameter.in} ${parameter.name}`, 8)}`;
    used.add(key);
    return { key, name: parameter.name, in: parameter.in, index };
  });
}

function keysOf({ name, in: place }: Parameter): string[] {
  const plain =
    isIdentifier(name) && name !== "__proto__" ? name : camelCase(name);
  const key =
    plain === ""
      ? `param_${digest(name, 4)}`
      : /^[0-9]/.test(plain)
        ? `_${plain}`
        : plain;
  return [key, `${key}${place.charAt(0).toUpperCase()}${place.slice(1)}`];
}
