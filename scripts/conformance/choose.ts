import type { Action } from "./catalogue.ts";
import type { Connector } from "./connectors.ts";
import type { Endpoint } from "./documents.ts";
import { matchTemplate } from "./match.ts";
import type { Exchange } from "./scenario.ts";

/** Where a call goes: the action, and what its URL needs beside the input. */
export interface Target {
  readonly connector: Connector;
  readonly action: Action;
  /** Values of the server's variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** The expected path after the server's. */
  readonly path: string;
}

/**
 * The action for a call of a scenario, in the connector of the newest version of the API that has it.
 *
 * @param connectors Of one folder.
 * @param endpoints The scenario's; without them every operation that has the path is tried.
 */
export function chooseTarget(
  connectors: readonly Connector[],
  endpoints: readonly Endpoint[] | undefined,
  call: Exchange,
): Target | undefined {
  const targets = connectors.flatMap((connector) =>
    findTargets(connector, call).filter(
      ({ action }) =>
        endpoints?.some((endpoint) => isSame(endpoint, action)) ?? true,
    ),
  );
  const named = targets.filter(({ connector, variables }) =>
    Object.values(variables).includes(connector.description.name),
  );
  const [best] = (named.length > 0 ? named : targets).sort(compareFit);
  return best;
}

function isSame(endpoint: Endpoint, { http }: Action): boolean {
  const path = (template: string) =>
    template
      .replace(/\{[^}]*\}/g, "{}")
      .replace(/[?#].*$/, "")
      .replace(/\/$/, "");
  return (
    endpoint.method.toUpperCase() === http.method &&
    path(endpoint.path) === path(http.path)
  );
}

function findTargets(connector: Connector, call: Exchange): Target[] {
  const [environment] = connector.catalogue.environments;
  const server = (environment?.url ?? "")
    .replace("{endpoint}", "")
    .replace(/^https?:\/\/[^/]+/, "");
  return connector.catalogue.actions.flatMap((action) => {
    if (action.http.method !== call.method.toUpperCase()) return [];
    // A path that is `/` alone stands for the server's URL.
    const path = action.http.path === "/" ? "" : action.http.path;
    const whole = matchTemplate(server + path, call.uri);
    if (!whole) return [];
    const variables = Object.fromEntries(
      [...whole].filter(([name]) => server.includes(`{${name}}`)),
    );
    const prefix = server.replace(/\{([^}]*)\}/g, (all, name: string) =>
      Object.hasOwn(variables, name) ? (variables[name] ?? "") : all,
    );
    return [
      { connector, action, variables, path: call.uri.slice(prefix.length) },
    ];
  });
}

/** Fewer places to fill in first, then the newest version of the API. */
function compareFit(a: Target, b: Target): number {
  const places = ({ action }: Target) => action.http.path.split("{").length;
  const { name } = b.connector.description;
  return (
    places(a) - places(b) || name.localeCompare(a.connector.description.name)
  );
}
