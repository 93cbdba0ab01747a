import type { Action, Api, Response, Schema } from "../../ir/index.js";
import { isFlag, isText, resolve } from "../paging/members.js";
import { hasSuccess, STATE_FIELDS } from "./states.js";

/** Where an operation goes on, and how that is known. */
export interface Found {
  readonly why: string;
  readonly path?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly status?: string;
  readonly result?: string;
  readonly header?: string;
  readonly via?: "operation";
  /** The schema of the last state, where that is what the operation makes. */
  readonly state?: Schema;
  /** The action that tells the state, where its response is what the operation makes. */
  readonly by?: Action;
}

/** Finds operations that go on behind their first answer, by rules of which the surest is first. Reading never does. */
export function detectLongRunning(action: Action, api: Api): Found | undefined {
  if (["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"].includes(action.method))
    return undefined;
  const responses = action.responses.filter(({ status }) =>
    status.startsWith("2"),
  );
  for (const rule of [byStateHeader, byOperation, byLink, byLocation]) {
    const found = rule(responses, action, api);
    if (found) return found;
  }
  return undefined;
}

const STATE_HEADERS = ["operation-location", "azure-asyncoperation"];

function byStateHeader(responses: readonly Response[]): Found | undefined {
  const header = responses
    .flatMap(({ headers }) => headers)
    .find(({ name }) => STATE_HEADERS.includes(name.toLowerCase()));
  return header && { why: `the response has a header ${header.name}` };
}

/** What the header has to speak of: `Location` of a 202 can be that of an upload, too. */
const SPEAKS_OF_STATE =
  /\b(status|state|poll(ing)?|async\w*|operations?|progress|jobs?|tasks?|monitor\w*)\b/i;
const SPEAKS_OF_RESULT = /\bresults?\b/i;

function byLocation(
  responses: readonly Response[],
  _: Action,
  api: Api,
): Found | undefined {
  for (const response of responses) {
    const location = response.headers.find(
      ({ name }) => name.toLowerCase() === "location",
    );
    if (response.status !== "202" || !location) continue;
    const { description = "", schema } = location;
    const told = `${description} ${schema.description ?? ""}`;
    if (SPEAKS_OF_STATE.test(told)) return stateAt(response, api);
    if (SPEAKS_OF_RESULT.test(told))
      return { why: "the response 202 has a header Location of its result" };
  }
  return undefined;
}

/** The state is at `Location`, and is what the 202 has, if that has one. */
function stateAt(response: Response, api: Api): Found {
  const schema = jsonOf(response);
  const status = schema && stateIn(schema, api);
  return {
    header: "Location",
    ...(status !== undefined && { status }),
    via: "operation",
    state: (status !== undefined && schema) || {},
    why: "the response 202 has a header Location of its state",
  };
}

/** Google's `Operation`, where an operation of the API gives it by its name. */
function byOperation(
  responses: readonly Response[],
  action: Action,
  api: Api,
): Found | undefined {
  const schema = responses.map(jsonOf).find((one) => isOperation(one, api));
  if (!schema) return undefined;
  const text = JSON.stringify(schema);
  const paths = api.actions
    .filter(
      ({ method, responses: own }) =>
        method === "GET" &&
        own.some((one) => JSON.stringify(jsonOf(one)) === text),
    )
    .flatMap(({ path }) => operationPath(path) ?? []);
  const version = action.path.split("/")[1];
  const path =
    paths.find((one) => one.split("/")[1] === version) ??
    paths[0] ??
    namePath(version, api);
  if (path === undefined) return undefined;
  const why = `the response is an operation, which "${path}" gives by its name`;
  return { path, status: "done", result: "response", why };
}

function isOperation(schema: Schema | undefined, api: Api): boolean {
  if (!schema) return false;
  const { properties = {} } = resolve(schema, api.schemas);
  const member = (name: string) =>
    Object.hasOwn(properties, name)
      ? resolve(properties[name] ?? {}, api.schemas)
      : undefined;
  const name = member("name");
  const done = member("done");
  if (!name || !done || !isText(name) || !isFlag(done)) return false;
  return member("response") !== undefined && member("error") !== undefined;
}

/** `/v1/{name}`, or a path that ends in `operations/{id}`, which the name is the end of. */
function operationPath(path: string): string | undefined {
  const whole = /^([^{}]*\/)\{[^{}]+\}$/.exec(path);
  if (whole?.[1] && !whole[1].endsWith("operations/"))
    return `${whole[1]}{+name}`;
  const version = /^\/(v\d\w*)\/(?:.*\/)?operations\/\{[^{}]+\}$/.exec(path);
  return version ? `/${version[1]}/{+name}` : undefined;
}

/** Where Google's APIs give everything that has a name; a description has one of these things for all. */
function namePath(version: string | undefined, api: Api): string | undefined {
  const path = `/${version}/{name}`;
  const has = api.actions.some(
    (one) => one.method === "GET" && one.path === path,
  );
  return has && /^v\d/.test(version ?? "") ? `/${version}/{+name}` : undefined;
}

/** An operation that is linked from a 202, takes what that answers, and tells a state (OpenAPI §4.19). */
function byLink(
  responses: readonly Response[],
  action: Action,
  api: Api,
): Found | undefined {
  for (const { status, links = [] } of responses) {
    if (status !== "202") continue;
    for (const { action: key, parameters, name } of links) {
      const by = api.actions.find((one) => one.key === key);
      const state = by?.method === "GET" ? stateOf(by, api) : undefined;
      const values = parameters.map((one) => [one.name, pathIn(one.value)]);
      if (!by || state === undefined) continue;
      if (values.some(([, path]) => path === undefined)) continue;
      if (findObstacle(by, action) !== undefined) continue;
      const why = `the response 202 has a link "${name}" to what tells its state`;
      return {
        ...pathOf(by, Object.fromEntries(values)),
        status: state,
        by,
        why,
      };
    }
  }
  return undefined;
}

/** Why an operation cannot tell the state of another one, in words for a person. */
export function findObstacle(by: Action, of: Action): string | undefined {
  const needed = by.parameters.find(
    ({ in: place, required, internal }) =>
      place !== "path" && required && !internal,
  );
  if (needed) return `${by.key} needs the parameter "${needed.name}"`;
  return JSON.stringify(by.servers) === JSON.stringify(of.servers)
    ? undefined
    : `${by.key} is on another server`;
}

/** The template of an operation's path, filled by paths in the answer. */
export function pathOf(
  { path }: Action,
  params: Readonly<Record<string, string>>,
): { path: string; values?: Record<string, string> } {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(
    ([, name = ""]) => name,
  );
  const values = names.flatMap((name) => {
    const from = Object.hasOwn(params, name) ? params[name] : undefined;
    return from === undefined || from === name ? [] : [[name, from] as const];
  });
  return {
    path,
    ...(values.length > 0 && { values: Object.fromEntries(values) }),
  };
}

/** Where the answer of an operation has a state, one of whose words is known to be the last. */
export function stateOf(action: Action, api: Api): string | undefined {
  const schema = action.responses
    .filter(({ status }) => status.startsWith("2"))
    .map(jsonOf)
    .find((one) => one !== undefined);
  return schema && stateIn(schema, api);
}

function stateIn(schema: Schema, api: Api): string | undefined {
  const { properties = {} } = resolve(schema, api.schemas);
  return STATE_FIELDS.find((name) => {
    const member = Object.hasOwn(properties, name)
      ? resolve(properties[name] ?? {}, api.schemas)
      : undefined;
    return member && isText(member) && hasSuccess(member.enum);
  });
}

/** `$response.body#/job/id` is `job.id`. */
const pathIn = (value: object): string | undefined => {
  if (!("expression" in value)) return undefined;
  const found = /^\$response\.body#\/([^~]+)$/.exec(String(value.expression));
  return found?.[1]?.replaceAll("/", ".");
};

const jsonOf = ({ content }: Response): Schema | undefined =>
  content.find(({ mediaType }) => /[/+]json\b/.test(mediaType))?.schema;
