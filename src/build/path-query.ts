import type { NodeLocation } from "../diagnostics/diagnostics.js";
import type { Action, Parameter } from "../ir/index.js";
import type { BuildContext } from "./context.js";

type Target = Pick<Action, "path" | "parameters">;

/** A pair of a query that is a whole placeholder: `key={apiKey}`. */
const PLACEHOLDER = /^([^={}]+)=\{([^{}]+)\}$/;

/**
 * `/pets?kind={kind}`: what stands in the query of a path is no path parameter, whatever the description calls it, and may
 * be described as a query parameter beside. Pairs that are fixed stay.
 */
export function liftPathQuery({ path, parameters }: Target): Target {
  const at = path.indexOf("?");
  const whole = parameters.some((one) => one.in === "querystring");
  if (at === -1 || whole) return { path, parameters };
  const lifted = new Map<string, string>();
  const fixed = path
    .slice(at + 1)
    .split("&")
    .filter((pair) => {
      const [, name, placeholder = ""] = PLACEHOLDER.exec(pair) ?? [];
      const isOnce = path.split(`{${placeholder}}`).length === 2;
      if (name === undefined || !isOnce) return true;
      lifted.set(placeholder, name);
      return false;
    });
  const rest = fixed.length > 0 ? `?${fixed.join("&")}` : "";
  return {
    path: path.slice(0, at) + rest,
    parameters: moveParameters(parameters, lifted),
  };
}

/** Path parameters become those of the query; one that is described there too is that already. */
function moveParameters(
  parameters: readonly Parameter[],
  lifted: ReadonlyMap<string, string>,
): Parameter[] {
  const query = new Set(
    parameters.flatMap((one) => (one.in === "query" ? [one.name] : [])),
  );
  return parameters.flatMap((parameter): Parameter[] => {
    const name =
      parameter.in === "path" ? lifted.get(parameter.name) : undefined;
    if (name === undefined) return [parameter];
    if (query.has(name)) return [];
    return [{ ...parameter, name, in: "query", style: "form", explode: false }];
  });
}

/** Says once how many operations have parameters in the query of their path, at the first. */
export function notePathQueries(
  actions: readonly Action[],
  { document, diagnostics }: BuildContext,
): void {
  const moved = actions.filter(({ key, path }) => {
    const [, query = ""] = key.replace(/#.*$/s, "").split("?");
    return query !== (path.split("?")[1] ?? "");
  });
  const [first] = moved;
  if (!first) return;
  const path = first.key.slice(first.method.length + 1);
  const at: NodeLocation = { node: document.paths, key: path, part: "name" };
  diagnostics.report("GC_QUERY_IN_PATH", at, { path, count: moved.length });
}
