import type { Config } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { kebabCase, pascalCase } from "../escape/identifier.js";
import { digest, shorten } from "../escape/digest.js";
import type { Action, Api } from "../ir/index.js";
import { applyArrayNotation } from "./arrays.js";
import { planBody } from "./body.js";
import { planCredentials } from "./credentials.js";
import { CODEC_NAMES } from "./codecs/node.js";
import { planCodecs } from "./codecs/plan-codecs.js";
import type { Decisions, Section } from "./decisions.js";
import { planEnvironments, planServer } from "./environments.js";
import { planModels } from "./models.js";
import { constantName } from "./names/constants.js";
import { nameOperations } from "./names/operations.js";
import { nameTypes, type TypeNames } from "./names/all-types.js";
import { noteGaps } from "./gaps.js";
import { describeGroup } from "./group-tags.js";
import { isTakenType } from "./names/types.js";
import { planClient, planPackage } from "./package.js";
import { planParams } from "./params.js";
import type { BodyPlan, GroupPlan, OperationPlan, Plan } from "./plan.js";
import { applySurfacePolicy } from "./surface-policy.js";
import { planErrors, planRefusals, planResult } from "./result.js";
import { noteUnvalidated } from "./validation/note.js";
import { applyXmlPolicy } from "./xml-policy.js";

export interface PlanRequest {
  readonly api: Api;
  readonly config: Config;
  /** The choices of the lock, which are kept. */
  readonly decisions: Decisions;
  /** The description as it was read: its URI, which relative server URLs are relative to, and its value, to point at. */
  readonly source: { readonly uri: string; readonly value: unknown };
  readonly diagnostics: Diagnostics;
}

/** Chooses every name and shape of the connector; what was chosen goes into the lock. */
export function planApi({
  api: described,
  config,
  decisions,
  source,
  diagnostics,
}: PlanRequest): { plan: Plan; decisions: Decisions } {
  const wire = applyXmlPolicy(described, config.xml);
  const api = applySurfacePolicy(wire, config);
  const ids = nameOperations(api.actions, config, decisions.operations);
  const client = planClient(api);
  const bodies = planBodies(api, decisions.bodies);
  const types = nameTypes({ api, config, decisions, ids, client, bodies });
  const operations = api.actions.map((action) =>
    planOperation(action, {
      api,
      config,
      source,
      types,
      ids,
      bodies,
      converts: api !== wire,
    }),
  );
  noteGaps({ api, operations, root: source.value, diagnostics });
  if (config.validation)
    noteUnvalidated({ api, root: source.value, diagnostics });
  const environments = planEnvironments({
    api,
    source,
    locked: decisions.environments,
    diagnostics,
  });
  const credentials = planCredentials(
    api,
    new Set([client.factory]),
    decisions.credentials,
  );
  const models = planModels(types.wanted, types.models);
  const codecs =
    api === wire ? undefined : planCodecs({ api, models, operations });
  const plan: Plan = {
    api,
    package: planPackage({ api, config, root: source.value, diagnostics }),
    client,
    groups: planGroups(
      operations,
      api,
      new Set([...types.all, client.className, client.optionsType]),
    ),
    models,
    ...(codecs && { codecs }),
    environments,
    credentials,
    ...(config.validation && { validation: config.validation }),
  };
  return {
    plan,
    decisions: decide(decisions, {
      operations,
      ids,
      types,
      environments,
      credentials,
    }),
  };
}

interface OperationContext {
  readonly source: PlanRequest["source"];
  readonly api: Api;
  readonly config: Config;
  readonly types: TypeNames;
  readonly ids: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, BodyPlan>;
  /** Callers may have other values than those that travel. */
  readonly converts: boolean;
}

function planBodies(api: Api, locked: Section): Map<string, BodyPlan> {
  return new Map(
    api.actions.flatMap((action) => {
      const body = planBody(
        action,
        api,
        Object.hasOwn(locked, action.key) ? locked[action.key] : undefined,
      );
      return body ? [[action.key, body] as const] : [];
    }),
  );
}

function planOperation(
  action: Action,
  { api, config, source, types, ids, bodies, converts }: OperationContext,
): OperationPlan {
  const id = ids.get(action.key) ?? action.key;
  const method = id.slice(id.indexOf(".") + 1);
  const body = bodies.get(action.key);
  const params = planParams(
    action,
    api,
    body,
    types.params.get(action.key) ?? "Params",
  );
  const result = planResult(action, api.schemas);
  return {
    id,
    method,
    constName:
      converts && CODEC_NAMES.has(method) ? `${method}_` : constantName(method),
    action,
    ...(params && {
      params: applyArrayNotation(params, action, api, config.parameters),
    }),
    ...(body && { body }),
    result,
    ...planServer(action, source.uri),
    errors: planErrors(action, api.schemas),
    ...planRefusals(action, result.headers),
  };
}

function planGroups(
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
    (candidate) => !types.has(candidate) && !isTakenType(candidate),
  );
  return free ?? `${name}_${digest(property)}`;
}

interface Decided {
  readonly operations: readonly OperationPlan[];
  readonly ids: ReadonlyMap<string, string>;
  readonly types: TypeNames;
  readonly environments: Plan["environments"];
  readonly credentials: Plan["credentials"];
}

function decide(
  before: Decisions,
  { operations, ids, types, environments, credentials }: Decided,
): Decisions {
  const bodies = operations.flatMap(({ action, body }) =>
    body ? [[action.key, body.shape] as const] : [],
  );
  return {
    operations: { ...before.operations, ...Object.fromEntries(ids) },
    params: { ...before.params, ...Object.fromEntries(types.params) },
    bodies: { ...before.bodies, ...Object.fromEntries(bodies) },
    models: { ...before.models, ...Object.fromEntries(types.models) },
    environments: {
      ...before.environments,
      ...Object.fromEntries(environments.map(({ url, name }) => [url, name])),
    },
    credentials: {
      ...before.credentials,
      ...Object.fromEntries(
        credentials.map(({ scheme, factory }) => [scheme.id, factory]),
      ),
    },
  };
}
