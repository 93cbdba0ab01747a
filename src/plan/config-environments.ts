import type { Config } from "../config/config.js";
import type {
  EnvironmentConfig,
  EnvironmentVariableConfig,
} from "../config/connection.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { placeOf } from "../diagnostics/places.js";
import type { ServerVariable } from "../ir/index.js";
import { planVariables } from "./environments.js";
import type { EnvironmentPlan } from "./plan.js";

/** Adds what the configuration says of environments: to those of that name, and new ones behind them. */
export function applyEnvironments(
  described: readonly EnvironmentPlan[],
  { environments = {} }: Config,
  diagnostics: Diagnostics,
): EnvironmentPlan[] {
  const all = new Map(described.map((one) => [one.name, one]));
  for (const [name, said] of Object.entries(environments)) {
    const config = typeof said === "string" ? { url: said } : said;
    const made = mergeEnvironment(name, config, all.get(name));
    const unknown = made && findUndeclared(made);
    if (!made)
      diagnostics.report("GC_ENVIRONMENT_URL", placeOf(config), { name });
    else if (unknown !== undefined)
      diagnostics.report("GC_ENVIRONMENT_VARIABLE", placeOf(config), {
        name,
        variable: unknown,
      });
    else all.set(name, made);
  }
  return [...all.values()];
}

/** Member by member; a new URL has no variables but those that stand beside it. */
function mergeEnvironment(
  name: string,
  config: EnvironmentConfig,
  before: EnvironmentPlan | undefined,
): EnvironmentPlan | undefined {
  const { allowInsecure, variables } = config;
  const url = config.url?.replace(/\/+$/, "") ?? before?.url;
  if (url === undefined) return undefined;
  const description = config.description ?? before?.description;
  const used = (before?.variables ?? []).filter((one) =>
    url.includes(`{${one.name}}`),
  );
  const own = planVariables(
    Object.entries(variables ?? {}).map(([key, said]) => toVariable(key, said)),
  );
  const merged = new Map([...used, ...own].map((one) => [one.name, one]));
  return {
    name,
    url,
    ...(description !== undefined && { description }),
    variables: [...merged.values()],
    ...(allowInsecure && { allowInsecure }),
  };
}

function toVariable(
  name: string,
  said: string | EnvironmentVariableConfig,
): ServerVariable {
  if (typeof said === "string") return { name, default: said, enum: [] };
  const { enum: values = [], default: preset, description } = said;
  return {
    name,
    default: preset ?? values[0] ?? "",
    enum: values,
    ...(description !== undefined && { description }),
  };
}

/** A variable of the URL that nothing is said of, or one that is not in the URL. */
function findUndeclared({
  url,
  variables,
}: EnvironmentPlan): string | undefined {
  const names = [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const known = variables.map(({ name }) => name);
  return (
    names.find((name) => !known.includes(name)) ??
    known.find((name) => !names.includes(name))
  );
}
