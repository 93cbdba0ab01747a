import type { Decisions, Section } from "./decisions.js";
import type { TypeNames } from "./names/all-types.js";
import type { OperationPlan, Plan } from "./plan.js";

interface Decided {
  readonly operations: readonly OperationPlan[];
  readonly ids: ReadonlyMap<string, string>;
  readonly types: TypeNames;
  readonly environments: Plan["environments"];
  readonly options: Decisions["options"];
  readonly credentials: Decisions["credentials"];
  readonly credentialParameters: Section;
  readonly package: Section;
  readonly test: Decisions["test"];
  readonly release: Section;
}

/** The choices that the next lock holds: those of the last one, and what was chosen now. */
export function decide(
  before: Decisions,
  {
    operations,
    ids,
    types,
    environments,
    credentials,
    credentialParameters,
    options,
    package: own,
    test,
    release,
  }: Decided,
): Decisions {
  const bodies = operations.flatMap(({ action, body }) =>
    body ? [[action.key, body.shape] as const] : [],
  );
  return {
    operations: { ...before.operations, ...Object.fromEntries(ids) },
    params: { ...before.params, ...Object.fromEntries(types.params) },
    bodies: { ...before.bodies, ...Object.fromEntries(bodies) },
    models: { ...types.kept, ...Object.fromEntries(types.models) },
    environments: {
      ...before.environments,
      ...Object.fromEntries(environments.map(({ url, name }) => [url, name])),
    },
    credentials,
    credentialParameters,
    options,
    package: own,
    releases: { ...before.releases, ...release },
    test,
  };
}
