import type { Encoding, Parameter } from "../../src/ir/index.js";
import type {
  BodyPlan,
  OperationPlan,
  ParameterPlan,
} from "../../src/plan/plan.js";
import { Expression, type Data } from "../code/data.js";
import type { Imports } from "../code/imports.js";

const DEFAULT_STYLE = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
} as const;

/** The literal of one operation: what the runtime needs to know, with everything that is the default left out. */
export function operationData(
  operation: OperationPlan,
  imports: Imports,
): Data {
  const { id, action, result, params } = operation;
  const { deprecated, servers } = action;
  return {
    id,
    method: action.method,
    path: action.path,
    params: parametersData(params?.parameters ?? [], action.parameters),
    body: operation.body && bodyData(operation.body, imports),
    result: result.kind === "json" ? undefined : result.kind,
    accept: result.accept === "application/json" ? undefined : result.accept,
    server:
      servers?.[0] && /^https?:\/\/[^{}]*$/.test(servers[0].url)
        ? servers[0].url
        : undefined,
    auth: action.security.length === 0 ? undefined : authData(operation),
    deprecated: deprecated && { ...deprecated },
  };
}

/** A path parameter that is called as in the path needs no entry. */
function parametersData(
  plans: readonly ParameterPlan[],
  parameters: readonly Parameter[],
): Data | undefined {
  const entries = plans.flatMap((plan): [string, Data][] => {
    const data = parameterData(plan, parameters[plan.index]!);
    return data === "path" ? [] : [[plan.key, data]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function parameterData(
  { key, name, in: place }: ParameterPlan,
  parameter: Parameter,
): Data {
  const { style, explode, allowReserved, mediaType } = parameter;
  const own = {
    name: key === name ? undefined : name,
    style:
      mediaType !== undefined || style === DEFAULT_STYLE[place]
        ? undefined
        : style,
    explode:
      mediaType !== undefined ||
      style === "deepObject" ||
      explode === (style === "form")
        ? undefined
        : explode,
    allowReserved: allowReserved || undefined,
    mediaType,
  };
  return Object.values(own).every((value) => value === undefined)
    ? place
    : { in: place, ...own };
}

const BODY_FILES = {
  form: "form",
  multipart: "multipart",
  text: "raw",
  binary: "raw",
} as const;

function bodyData(
  { codec, content, body, shape }: BodyPlan,
  imports: Imports,
): Data {
  const common = {
    flat: shape === "flat" || undefined,
    required: body.required || undefined,
  };
  const mediaType = /[*]/.test(content.mediaType)
    ? codec === "json"
      ? "application/json"
      : "application/octet-stream"
    : content.mediaType;
  if (codec === "json") return { contentType: mediaType, ...common };
  const file = BODY_FILES[codec];
  const factory = imports.value(file, `../runtime/${file}.js`);
  if (file === "raw")
    return new Expression(factory, { contentType: mediaType, ...common });
  return new Expression(factory, {
    ...common,
    encoding: encodingData(content.encoding),
  });
}

function encodingData(
  encoding: Readonly<Record<string, Encoding>> | undefined,
): Data | undefined {
  const entries = Object.entries(encoding ?? {}).filter(
    ([, one]) => Object.keys(one).length > 0,
  );
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(([name, one]) => [name, { ...one }]));
}

/** Client certificates are the transport's: what asks for one beside others asks here for the others only. */
function authData({ action }: OperationPlan): Data {
  return action.security.map((requirement) =>
    Object.fromEntries(
      Object.entries(requirement).map(([id, scopes]) => [id, [...scopes]]),
    ),
  );
}
