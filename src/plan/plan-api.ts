import type { Config } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Action, Api } from "../ir/index.js";
import { applyArrayNotation } from "./arrays.js";
import { planBody } from "./body.js";
import { takeCredentialParameters } from "./credential-parameters/take.js";
import { planCredentials } from "./credentials.js";
import { CODEC_NAMES } from "./codecs/node.js";
import { planCodecs } from "./codecs/plan-codecs.js";
import { planConnectionTest } from "./connection-test/plan-connection-test.js";
import { decide } from "./decide.js";
import type { Decisions, Section } from "./decisions.js";
import { applyEnvironments } from "./config-environments.js";
import { planEnvironments } from "./environments.js";
import { planGroups } from "./groups.js";
import { noteInternalFit } from "./internal/note.js";
import { applyInternal } from "./internal/policy.js";
import { checkConstants, planInternal } from "./internal/internal.js";
import { planModels } from "./models.js";
import { constantName } from "./names/constants.js";
import { withoutOwnTag } from "./names/own-tag.js";
import { withoutTagPrefix } from "./names/tag-prefix.js";
import { nameOperations } from "./names/operations.js";
import { nameTypes, type TypeNames } from "./names/all-types.js";
import { noteGaps } from "./gaps.js";
import { noteInsecure } from "./insecure.js";
import { nameConnector, planClient, planPackage } from "./package.js";
import { planOptions } from "./options.js";
import { applyLongRunning, findUnknown } from "./long-running/apply-config.js";
import { noteLongRunning } from "./long-running/note.js";
import { planLongRunning } from "./long-running/plan-long-running.js";
import { notePaging } from "./paging/note.js";
import { planPaging } from "./paging/plan-paging.js";
import { planParams } from "./params.js";
import { partColliding } from "./requirements/part-colliding.js";
import { applyPolicies, type AppliedPolicies } from "./policies/apply.js";
import { notePolicies } from "./policies/note.js";
import type { BodyPlan, OperationPlan, Plan } from "./plan.js";
import type { OptionPlan } from "./internal/options.js";
import { pathOnAnyHost, planServer, type ServerContext } from "./servers.js";
import { applySurfacePolicy } from "./surface-policy.js";
import { planErrors, planRefusals, planResult } from "./result.js";
import { noteUnasked } from "./unasked-schemes.js";
import { noteUnvalidated } from "./validation/note.js";
import { liftRepeated } from "./repeated/lift-repeated.js";
import { settleXml } from "./xml/nodes.js";
import { applyXmlPolicy } from "./xml/policy.js";

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
  const reporting = { root: source.value, diagnostics };
  const repeated = liftRepeated(described, (id) =>
    Object.hasOwn(decisions.models, id),
  );
  const given = takeCredentialParameters({
    api: repeated.api,
    config,
    released: decisions.operations,
    locked: decisions.credentialParameters,
    ...reporting,
  });
  noteUnasked({ api: given.api, config, ...reporting });
  const asked = partColliding({ api: given.api, config, ...reporting });
  const named = nameConnector(asked, decisions.package);
  const client = planClient(named.client);
  const naming = {
    name: client.className,
    config,
    locked: decisions.operations,
  };
  const internal = applyInternal(asked, config.internal, diagnostics);
  const tagged = withoutTagPrefix({ api: internal, ...naming });
  const marked = withoutOwnTag({ api: tagged, ...naming });
  const ids = nameOperations(marked.actions, config, decisions.operations);
  const policies = applyPolicies(marked, ids, config.policies);
  const wire = settleXml(applyXmlPolicy(policies.api, config.xml), reporting);
  const surface = applySurfacePolicy(wire, config);
  const api = applyLongRunning(surface, ids, config.longRunning);
  const bodies = planBodies(api, decisions.bodies);
  const types = nameTypes({
    api,
    config,
    decisions,
    ids,
    client,
    bodies,
    repeated,
  });
  const own = planEnvironments({
    api,
    source,
    locked: decisions.environments,
    diagnostics,
  });
  const environments = applyEnvironments(own, config, diagnostics);
  const basePath = pathOnAnyHost(api.servers, source.uri);
  const options = planOptions({ api, locked: decisions.options, diagnostics });
  checkConstants(api, source.value, diagnostics);
  const operations = api.actions.map((action) =>
    planOperation(action, {
      api,
      config,
      servers: { described: own, environments, uri: source.uri },
      options: options.byParameter,
      types,
      ids,
      bodies,
      policies: policies.plans,
      converts: surface !== wire,
    }),
  );
  noteInternalFit({ api, config: config.internal, ...reporting });
  noteInsecure({ api, config, environments, operations, source, diagnostics });
  noteGaps({ api, operations, ...reporting });
  notePaging({ api, config, operations, ...reporting });
  notePolicies({
    config: config.policies,
    operations,
    applied: policies,
    ...reporting,
  });
  noteLongRunning({
    api,
    unknown: findUnknown(api, ids, config.longRunning),
    operations,
    ...reporting,
  });
  if (config.validation) noteUnvalidated({ api, ...reporting });
  const credentials = planCredentials({
    api,
    config,
    environments: environments.map(({ name }) => name),
    taken: new Set([
      client.factory,
      client.className,
      client.optionsType,
      ...types.all,
    ]),
    locked: decisions.credentials,
    ...reporting,
  });
  const connectionTest = planConnectionTest({
    api,
    operations,
    credentials: credentials.plans,
    configured: config.test,
    locked: decisions.test,
    ...reporting,
  });
  const models = planModels(types.wanted, types.models);
  const codecs =
    surface === wire ? undefined : planCodecs({ api, models, operations });
  const plan: Plan = {
    api,
    package: planPackage({
      api,
      config,
      name: named.name,
      locked: decisions.releases,
      ...reporting,
    }),
    client,
    groups: planGroups(
      operations,
      api,
      new Set([...types.all, client.className, client.optionsType]),
    ),
    models,
    ...(types.common !== undefined && { commonParams: types.common }),
    ...(codecs && { codecs }),
    environments,
    ...(environments.length === 0 && basePath !== undefined && { basePath }),
    ...(options.options.length > 0 && { options: options.options }),
    credentials: credentials.plans,
    ...(connectionTest.test && { test: connectionTest.test }),
    ...(config.validation && { validation: config.validation }),
  };
  return {
    plan,
    decisions: decide(decisions, {
      operations,
      ids,
      types,
      environments: own,
      options: options.decisions,
      credentials: credentials.decisions,
      credentialParameters: given.decisions,
      package: named.decisions,
      test: connectionTest.decision,
      release: { [plan.package.version]: api.info.version },
    }),
  };
}

interface OperationContext {
  readonly servers: ServerContext;
  readonly options: ReadonlyMap<string, OptionPlan>;
  readonly api: Api;
  readonly config: Config;
  readonly types: TypeNames;
  readonly ids: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, BodyPlan>;
  readonly policies: AppliedPolicies["plans"];
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
  context: OperationContext,
): OperationPlan {
  const { api, config, types, ids, bodies, converts } = context;
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
  const policies = context.policies.get(action.key);
  const paging = planPaging({ id, action, params, result }, api, config.paging);
  const longRunning = planLongRunning({ action, result }, api);
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
    ...(paging && { paging }),
    ...(policies && { policies }),
    ...(longRunning && !paging && { longRunning }),
    ...planServer(action, context.servers),
    ...planInternal(action, api, context.options),
    errors: planErrors(action, api.schemas),
    ...planRefusals(action, result.headers),
  };
}
