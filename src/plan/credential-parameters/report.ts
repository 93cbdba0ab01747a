import type {
  Diagnostics,
  NodeLocation,
} from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Action, Parameter, SecurityScheme } from "../../ir/index.js";

/** A parameter in all the operations that lose it. */
export interface Found {
  readonly action: Action;
  readonly parameter: Parameter;
  readonly ids: readonly string[];
  readonly count: number;
}

export function count(
  found: Map<string, Found>,
  { action, parameter, ids }: Omit<Found, "count">,
): void {
  const key = `${parameter.in} ${parameter.name} ${ids.join(" ")}`;
  const before = found.get(key) ?? { action, parameter, ids, count: 0 };
  found.set(key, { ...before, count: before.count + 1 });
}

interface Reporting {
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

export function report(
  found: ReadonlyMap<string, Found>,
  made: ReadonlyMap<string, SecurityScheme>,
  { root, diagnostics }: Reporting,
): void {
  for (const { action, parameter, ids, count } of found.values()) {
    const { in: place, name } = parameter;
    const at = locateParameter(root, action, parameter);
    if (made.size > 0)
      diagnostics.report("GC_CREDENTIAL_ASSUMED", at, { name, count });
    else {
      const scheme = ids.join(" or ");
      const params = { place, name, scheme, count };
      diagnostics.report("GC_CREDENTIAL_PARAMETER", at, params);
    }
  }
}

/** In the operation, or in its path; where it is a reference, the operation. */
function locateParameter(
  root: unknown,
  { method, path }: Action,
  parameter: Parameter,
): NodeLocation | undefined {
  const operation = ["paths", path, method.toLowerCase()];
  for (const place of [operation, ["paths", path]]) {
    const at = locatePath(root, [...place, "parameters"]);
    const list = at?.key === "parameters" && memberOf(at.node, at.key);
    if (!Array.isArray(list)) continue;
    const index = list.findIndex(
      (node: unknown) =>
        memberOf(node, "name") === parameter.name &&
        memberOf(node, "in") === parameter.in,
    );
    if (index !== -1) return locatePath(root, [...place, "parameters", index]);
  }
  return locatePath(root, operation);
}

function memberOf(node: unknown, key: string): unknown {
  return typeof node === "object" && node !== null && Object.hasOwn(node, key)
    ? (node as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
