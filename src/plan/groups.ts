import { digest, shorten } from "../escape/digest.js";
import { kebabCase, pascalCase } from "../escape/identifier.js";
import type { Api } from "../ir/index.js";
import { describeGroup } from "./group-tags.js";
import { CONNECTOR_TYPES, isTakenType } from "./names/types.js";
import type { GroupPlan, OperationPlan } from "./plan.js";

/** The groups of the operations, each with the names of its class and file; `types` are taken. */
export function planGroups(
  operations: readonly OperationPlan[],
  api: Api,
  types: ReadonlySet<string>,
): GroupPlan[] {
  const groups = new Map<string, OperationPlan[]>();
  for (const operation of operations) {
    const property = operation.id.slice(0, operation.id.indexOf("."));
    groups.get(property)?.push(operation) ?? groups.set(property, [operation]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([property, members]): GroupPlan => ({
      property,
      className: className(property, types),
      file: shorten(kebabCase(property) || property, 80),
      ...describeGroup(
        members.map(({ action }) => action),
        api,
      ),
      operations: members.sort((a, b) => (a.method < b.method ? -1 : 1)),
    }));
}

/** `Pets`, or `PetsResource` where the API itself has a type of that name. */
function className(property: string, types: ReadonlySet<string>): string {
  const name = pascalCase(property).replace(/^(?=[0-9])/, "_");
  const candidates = ["", "Resource", "Operations", "Group"].map(
    (suffix) => `${name}${suffix}`,
  );
  const free = candidates.find(
    (candidate) =>
      !types.has(candidate) &&
      !isTakenType(candidate) &&
      !CONNECTOR_TYPES.has(candidate),
  );
  return free ?? `${name}_${digest(property)}`;
}
