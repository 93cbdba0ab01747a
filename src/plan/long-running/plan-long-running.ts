import type { Action, Api, LongRunningHint } from "../../ir/index.js";
import type { ResultPlan } from "../plan.js";
import {
  detectLongRunning,
  findObstacle,
  pathOf,
  stateOf,
  type Found,
} from "./detect.js";
import { planFinal, planLast } from "./final.js";
import type { LongRunningPlan } from "./long-running.js";

interface Called {
  readonly action: Action;
  readonly result: ResultPlan;
}

/**
 * How an operation goes on behind its first answer: as the configuration or the description says, else by the rules.
 * Nothing where it does not.
 */
export function planLongRunning(
  called: Called,
  api: Api,
): LongRunningPlan | undefined {
  const { action } = called;
  if (action.longRunning === "none") return undefined;
  const isSound = findHintProblem(action, api) === undefined;
  const said = isSound ? action.longRunning : undefined;
  const found = detectLongRunning(action, api);
  if (!said && !found) return undefined;
  const { from, operation, params, type, header, ...own } = said ?? {
    from: "",
  };
  const asked =
    operation === undefined ? undefined : findAction(operation, api);
  const told = asked && tellingOf(asked, params, api);
  // Azure's `Location` is that of the result, whatever is said of it
  const isPlaced =
    header !== undefined ||
    own.url !== undefined ||
    from === "x-ms-long-running-operation";
  const { why, by, state, ...places } =
    told ?? (isPlaced || !found ? NO_PLACE : found);
  const how = { ...places, ...own };
  const secrets = listSecrets(action, api);
  const final = planFinal(called, api, {
    ...how,
    ...(type !== undefined && { type }),
    ...(by && { by }),
    ...(state && { state }),
  });
  const isVoid =
    final.kind === "none" && (how.via ?? action.method) !== "DELETE";
  return {
    ...how,
    ...(isVoid && { via: "none" as const }),
    ...(header !== undefined && { header }),
    ...(secrets.length > 0 && { secrets }),
    last: planLast({ ...how, ...(by && { by }) }, api),
    final,
    why: said ? `${from} says so` : why,
  };
}

const NO_PLACE: Found = { why: "" };

/** What is said of how an operation goes on, and cannot be followed, in words for a person. */
export function findHintProblem(
  action: Action,
  api: Api,
): { readonly from: string; readonly problem: string } | undefined {
  const said = action.longRunning;
  if (!said || said === "none") return undefined;
  const problem = findProblem(said, action, api);
  return problem === undefined ? undefined : { from: said.from, problem };
}

function findProblem(
  { operation, type, header, intervalMs, params = {} }: LongRunningHint,
  action: Action,
  api: Api,
): string | undefined {
  if (type !== undefined && !Object.hasOwn(api.schemas, type))
    return `there is no schema "${type}"`;
  if (header !== undefined && !TOKEN.test(header))
    return `"${header}" is no name of a header`;
  if (intervalMs !== undefined && !(Number(intervalMs) > 0))
    return "`intervalMs` is no number of milliseconds";
  if (operation === undefined) return undefined;
  const asked = findAction(operation, api);
  if (!asked) return `there is no GET "${operation}"`;
  const unknown = Object.keys(params).find(
    (name) => !asked.path.includes(`{${name}}`),
  );
  return unknown === undefined
    ? findObstacle(asked, action)
    : `${asked.path} has no parameter "${unknown}"`;
}

/** A header's name (RFC 9110 §5.6.2). */
const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

function findAction(name: string, { actions }: Api): Action | undefined {
  return actions.find(
    ({ method, key, operationId, path }) =>
      method === "GET" && [key, operationId, path].includes(name),
  );
}

/** The operation that tells the state, and where it does. */
function tellingOf(
  by: Action,
  params: LongRunningHint["params"] = {},
  api: Api,
): Found {
  const status = stateOf(by, api);
  const why = "";
  return {
    ...pathOf(by, params),
    ...(status !== undefined && { status }),
    by,
    why,
  };
}

/** Names of query parameters that say who is calling: they are added anew to each request. */
function listSecrets({ parameters }: Action, api: Api): string[] {
  const schemes = api.securitySchemes.flatMap((scheme) =>
    scheme.type === "apiKey" && scheme.in === "query" ? [scheme.name] : [],
  );
  const internal = parameters.flatMap(({ in: place, name, internal: by }) =>
    place === "query" && by?.secret ? [name] : [],
  );
  return [...new Set([...schemes, ...internal])];
}
