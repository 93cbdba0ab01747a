import type { Config } from "../../config/config.js";
import type { Action, Api, Parameter } from "../../ir/index.js";
import { findHeader, findKeyParameter, takesUuid } from "./key-parameter.js";
import { groupOf, layersOf } from "./layers.js";
import type { PoliciesPlan } from "./policies.js";
import { listTaken, type TakenPolicy } from "./taken.js";
import { saidKey, settle } from "./settle.js";

/** How the operations' calls are made, and what that makes of their parameters. */
export interface AppliedPolicies {
  /** With the parameters marked that get a key of their own for every call. */
  readonly api: Api;
  /** By the action's key; only where something is not as usual. */
  readonly plans: ReadonlyMap<string, PoliciesPlan>;
  /** What the description's extensions say that holds. */
  readonly taken: readonly TakenPolicy[];
  /** Parameters that have the name of a key, and take no UUID. */
  readonly unfit: readonly { readonly action: Action; readonly name: string }[];
}

/** What the configuration and the description say of calls, and the headers that are keys by their names. */
export function applyPolicies(
  api: Api,
  ids: ReadonlyMap<string, string>,
  config: Config["policies"],
): AppliedPolicies {
  const groups = new Set([...ids.values()].map(groupOf));
  const plans = new Map<string, PoliciesPlan>();
  const unfit: { action: Action; name: string }[] = [];
  const taken: TakenPolicy[] = [];
  const actions = api.actions.map((action) => {
    const { key, method } = action;
    const layers = layersOf(action, ids.get(key) ?? key, {
      api,
      config,
      groups,
    });
    taken.push(...listTaken(action, layers));
    const header = keyOf(action, saidKey(method, layers), api);
    if (header.unfit !== undefined) unfit.push({ action, name: header.unfit });
    const { idempotent, ...settled } = settle(method, layers);
    const plan: PoliciesPlan = {
      ...settled,
      ...(header.name !== undefined && { idempotencyKey: header.name }),
      // With a key, it is.
      ...(idempotent !== undefined &&
        header.name === undefined && { idempotent }),
    };
    if (Object.keys(plan).length > 0) plans.set(key, plan);
    return header.parameter ? mark(action, header.parameter) : action;
  });
  const isMarked = actions.some((one, index) => one !== api.actions[index]);
  return { api: isMarked ? { ...api, actions } : api, plans, taken, unfit };
}

interface KeyHeader {
  /** As it is sent. */
  readonly name?: string;
  /** What describes it. */
  readonly parameter?: Parameter;
  /** The name of a parameter that cannot be one. */
  readonly unfit?: string;
}

function keyOf(
  action: Action,
  said: string | false | undefined,
  api: Api,
): KeyHeader {
  if (said === false) return {};
  if (said !== undefined) {
    const parameter = findHeader(action, said);
    return { name: parameter?.name ?? said, ...(parameter && { parameter }) };
  }
  const parameter = findKeyParameter(action);
  if (!parameter) return {};
  const { name } = parameter;
  return takesUuid(parameter, api) ? { name, parameter } : { unfit: name };
}

const mark = (action: Action, key: Parameter): Action => ({
  ...action,
  parameters: action.parameters.map((parameter) =>
    parameter === key ? { ...parameter, isKey: true } : parameter,
  ),
});
