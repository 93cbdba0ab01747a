import type { Config } from "../../config/config.js";
import type { Action, Api } from "../../ir/index.js";

type Settings = NonNullable<Config["longRunning"]>;

/** The API with what the configuration says of operations that go on; it wins over the description. */
export function applyLongRunning(
  api: Api,
  ids: ReadonlyMap<string, string>,
  config: Settings = {},
): Api {
  if (Object.keys(config).length === 0) return api;
  const actions = api.actions.map((action): Action => {
    const name = namesOf(action, ids).find((one) => Object.hasOwn(config, one));
    const said = name === undefined ? undefined : config[name];
    if (said === undefined) return action;
    if (said === false) return { ...action, longRunning: "none" };
    return { ...action, longRunning: { from: "connector.config", ...said } };
  });
  return { ...api, actions };
}

/** Names in the configuration that are those of no operation. */
export function findUnknown(
  { actions }: Api,
  ids: ReadonlyMap<string, string>,
  config: Settings = {},
): string[] {
  const known = new Set(actions.flatMap((action) => namesOf(action, ids)));
  return Object.keys(config).filter((name) => !known.has(name));
}

const namesOf = (
  { key, operationId }: Action,
  ids: ReadonlyMap<string, string>,
): string[] =>
  [key, operationId, ids.get(key)].filter((one) => one !== undefined);
