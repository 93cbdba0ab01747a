import type { Config } from "../../config/config.js";
import type { InternalConfig } from "../../config/connection.js";
import { closest } from "../../diagnostics/closest.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { placeOf, rememberPlace } from "../../diagnostics/places.js";
import type { Action, Api, Parameter } from "../../ir/index.js";

type Internals = NonNullable<Config["internal"]>;

/** The API with every parameter marked that the connection fills: what the configuration says wins over the description. */
export function applyInternal(
  api: Api,
  config: Internals = {},
  diagnostics: Diagnostics,
): Api {
  const entries = Object.entries(config);
  if (entries.length === 0) return api;
  const settings = new Settings(entries);
  const actions = api.actions.map((action) => ({
    ...action,
    parameters: action.parameters.map((parameter) =>
      mark(parameter, settings.find(action, parameter)),
    ),
  }));
  for (const [selector, said] of settings.unused)
    diagnostics.report(
      "GC_INTERNAL_UNKNOWN",
      said ? placeOf(said) : undefined,
      {
        selector,
        suggestion: suggest(selector, api),
      },
    );
  return { ...api, actions };
}

function mark(
  parameter: Parameter,
  said: Internals[string] | undefined,
): Parameter {
  if (said === undefined || parameter.in === "querystring") return parameter;
  const { internal, ...own } = parameter;
  if (said === false) return own;
  const merged = { ...internal, ...said };
  rememberPlace(merged, placeOf(said));
  return { ...own, internal: merged };
}

/** A parameter's name that was perhaps meant. */
function suggest(selector: string, { actions }: Api): string {
  const names = actions.flatMap(({ parameters }) =>
    parameters.map(({ name }) => name),
  );
  const name = selector.slice(selector.lastIndexOf(" ") + 1);
  return closest(name, new Set(names)) ?? "";
}

/** The configuration's entries, by what they select. */
class Settings {
  readonly #exact: ReadonlyMap<string, false | InternalConfig>;
  /** Of headers, whose names have no case (RFC 9110 §5.1). */
  readonly #folded: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  constructor(entries: readonly [string, false | InternalConfig][]) {
    this.#exact = new Map(entries);
    this.#folded = new Map(entries.map(([key]) => [key.toLowerCase(), key]));
  }

  /** What says more comes first. */
  find(
    { key, operationId }: Action,
    { name, in: place }: Parameter,
  ): false | InternalConfig | undefined {
    const selectors = [
      `${key} ${name}`,
      ...(operationId === undefined ? [] : [`${operationId} ${name}`]),
      name,
    ];
    const found = selectors
      .map((one) =>
        place === "header" ? this.#folded.get(one.toLowerCase()) : one,
      )
      .filter((one) => one !== undefined && this.#exact.has(one));
    for (const one of found) this.#used.add(one ?? "");
    return found[0] === undefined ? undefined : this.#exact.get(found[0]);
  }

  get unused(): [string, false | InternalConfig][] {
    return [...this.#exact].filter(([key]) => !this.#used.has(key));
  }
}
