import type { Action, Api, LongRunningHint, Schema } from "../../ir/index.js";
import { resolve } from "../paging/members.js";
import type { OutcomePlan, ResultPlan } from "../plan.js";
import { planResult } from "../result.js";
import { successOf as successWord } from "./states.js";
import type { Found } from "./detect.js";
import type { FinalPlan } from "./long-running.js";

/** What is not described. */
const ANYTHING: FinalPlan = { kind: "json", schema: {} };
const NOTHING: FinalPlan = { kind: "none" };

interface Called {
  readonly action: Action;
  readonly result: ResultPlan;
}

/** What an operation makes in the end, as far as the description, or the configuration, says. */
export function planFinal(
  { action, result }: Called,
  api: Api,
  how: Omit<LongRunningHint, "from"> & Pick<Found, "by" | "state">,
): FinalPlan {
  const { type, via, by } = how;
  if (type !== undefined && Object.hasOwn(api.schemas, type))
    return { kind: "json", schema: { $ref: type } };
  if (via === "none") return NOTHING;
  if (how.state) return { kind: "json", schema: how.state };
  if (how.result !== undefined) return memberOf(by, how.result, api);
  if (by) return successOf(planResult(by, api.schemas)) ?? ANYTHING;
  const own = successOf(result);
  const { method } = action;
  if (via === undefined && method === "DELETE") return NOTHING;
  if (via === "original" || (!via && (method === "PUT" || method === "PATCH")))
    return own?.kind === "json"
      ? own
      : (readingOf(action, api) ?? own ?? ANYTHING);
  return own ?? ANYTHING;
}

/** What a call gives that is done at once: anything but 202. */
function successOf({ outcomes }: ResultPlan): FinalPlan | undefined {
  const done = outcomes.filter(
    ({ asked, status }) => asked && status.startsWith("2") && status !== "202",
  );
  const found = done.find(({ kind }) => kind !== "none") ?? done[0];
  return found && finalOf(found);
}

const finalOf = ({ kind, schema, mediaType }: OutcomePlan): FinalPlan =>
  kind === "stream" || kind === "parts" || kind === "any"
    ? ANYTHING
    : {
        kind,
        ...(schema && { schema }),
        ...(mediaType !== undefined && { mediaType }),
      };

/** What `GET` gives of the same path. */
function readingOf({ path }: Action, api: Api): FinalPlan | undefined {
  const get = api.actions.find(
    (one) => one.method === "GET" && one.path === path,
  );
  return get && successOf(planResult(get, api.schemas));
}

/** What the state of an operation is in the end, as far as that is known. */
export function planLast(
  {
    by,
    status,
    succeeded,
  }: Pick<LongRunningHint, "status" | "succeeded"> & Pick<Found, "by">,
  api: Api,
): true | string {
  if (status === "done") return true;
  const told = by && status !== undefined && memberOf(by, status, api).schema;
  const words = told ? resolve(told, api.schemas).enum : undefined;
  return succeeded?.[0] ?? successWord(words) ?? "Succeeded";
}

/** A part of the last state, where that is described. */
function memberOf(by: Action | undefined, path: string, api: Api): FinalPlan {
  const state = by && successOf(planResult(by, api.schemas));
  let schema: Schema | undefined = state?.schema;
  for (const name of path.split(".")) {
    const { properties = {} } = schema ? resolve(schema, api.schemas) : {};
    schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  }
  return { kind: "json", schema: schema ?? {} };
}
