import type { Config } from "../../config/config.js";
import { pascalCase } from "../../escape/identifier.js";
import { hooksOf } from "../../ir/hooks.js";
import type { Api, Hook, SchemaId } from "../../ir/index.js";
import { parseLiftedId } from "../../ir/lifted.js";
import { schemaOf } from "../../ir/reach.js";
import { allocate, type Allocation, type Claim } from "../allocate.js";
import type { Decisions, Section } from "../decisions.js";
import { COMMON_PARAMS, mayHaveCommon } from "../common-params.js";
import { claimModel, wantedModels } from "../models.js";
import type { BodyPlan, ClientPlan } from "../plan.js";
import { findSides } from "../sides.js";
import { fullKey, nameLifted } from "./lifted.js";
import { baseName, capital, formBodies } from "./base-names.js";
import { namingOf } from "./own-words.js";
import { namePlaced } from "./placed.js";
import { nameAllRepeated } from "./repeated.js";
import { isOfPlace } from "../repeated/place.js";
import type { Repeated } from "../repeated/lift-repeated.js";
import { hasOAuth } from "../oauth.js";
import { isTakenType, OAUTH_TYPES, typeName } from "./types.js";

export interface TypeNames {
  readonly wanted: ReturnType<typeof wantedModels>;
  /** Model key → name. */
  readonly models: ReadonlyMap<string, string>;
  /** The lock's names of models that are still theirs, whether or not the description has them now. */
  readonly kept: Section;
  /** Action key → name of its params interface. */
  readonly params: ReadonlyMap<string, string>;
  /** What nearly all params have in common, if they may have anything. */
  readonly common?: string;
  /** All names there are. */
  readonly all: readonly string[];
}

interface TypeRequest {
  readonly api: Api;
  readonly config: Config;
  readonly decisions: Decisions;
  readonly ids: ReadonlyMap<string, string>;
  readonly client: ClientPlan;
  /** Action key → how its body is given. */
  readonly bodies: ReadonlyMap<string, BodyPlan>;
  readonly repeated: Repeated;
}

/**
 * Names everything in the one namespace of types. The description's own names go first, then what is derived from
 * operations, so that a schema called `GetPetParams` keeps its name.
 */
export function nameTypes({
  api,
  config,
  decisions,
  ids,
  client,
  bodies,
  repeated,
}: TypeRequest): TypeNames {
  const naming = namingOf(api.actions);
  const bases = new Map(
    api.actions.map((action) => [
      action.key,
      baseName(action, ids.get(action.key) ?? "", naming),
    ]),
  );
  for (const hook of hooksOf(api)) bases.set(hook.key, hookName(hook));
  for (const { key, callbacks = [] } of api.actions)
    for (const hook of callbacks)
      bases.set(fullKey(hook.key), `${bases.get(key) ?? ""}${hookName(hook)}`);
  const named = (id: string) =>
    nameLifted(id, api, (key) => bases.get(key) ?? "");
  const again = nameAllRepeated(
    repeated,
    (owner) =>
      bases.get(owner) ??
      named(owner)?.find((name) => name !== "") ??
      typeName(owner),
  );
  const ofForms = formBodies(api, naming, bases);
  const lifted = (id: string) => again.get(id) ?? named(id) ?? ofForms.get(id);
  const wanted = wantedModels(api, findSides(api));
  const ownNames = new Set([client.className, client.optionsType]);
  const lockedModels = new Set(Object.values(decisions.models));
  const lockedParams = new Set(Object.values(decisions.params));
  const ofAuth = new Set([
    ...Object.values(decisions.credentials),
    // The API's own names go first, but take none away from a released connector.
    ...(hasOAuth(api, config) && isReleased(decisions) ? OAUTH_TYPES : []),
  ]);
  const baseOf = (id: SchemaId) =>
    schemaOf(api.schemas, id)?.discriminator?.heirsOf;
  const claimOf = (model: (typeof wanted)[number]) =>
    claimModel(model, config, { lifted, baseOf });
  const isOwn = ({ schema }: { schema: SchemaId }) =>
    !repeated.structures.has(schema);
  const isComponent = ({ schema }: { schema: SchemaId }) =>
    parseLiftedId(schema) === undefined &&
    namePlaced(schema) === undefined &&
    baseOf(schema) === undefined;
  const isReserved = (name: string) =>
    isTakenType(name) ||
    ownNames.has(name) ||
    ofAuth.has(name) ||
    lockedParams.has(name);
  const components = allocate({
    claims: wanted.filter(isComponent).map(claimOf),
    locked: decisions.models,
    reserved: isReserved,
  });
  const componentNames = new Set(components.values());
  // A title takes no name away from what is called so.
  const models = new Map([
    ...components,
    ...allocate({
      claims: wanted
        .filter((model) => isOwn(model) && !isComponent(model))
        .map(claimOf),
      locked: decisions.models,
      reserved: (name) => isReserved(name) || componentNames.has(name),
    }),
  ]);
  const modelNames = new Set(models.values());
  const params = allocate({
    claims: api.actions
      .filter(({ key, parameters }) => parameters.length > 0 || bodies.has(key))
      .map(({ key }) => claimParams(key, { bases, ids })),
    locked: decisions.params,
    reserved: (name) =>
      modelNames.has(name) || ownNames.has(name) || lockedModels.has(name),
  });
  // What the description has no name for takes none away from what it has one for.
  const paramNames = new Set(params.values());
  const others = allocate({
    claims: wanted.filter((model) => !isOwn(model)).map(claimOf),
    locked: withoutLeft(decisions.models, wanted),
    reserved: (name) =>
      isReserved(name) || modelNames.has(name) || paramNames.has(name),
  });
  const all = new Map([...models, ...others]);
  const taken = new Set([...all.values(), ...paramNames, ...ownNames]);
  const common = nameCommon(api, client, {
    locked: decisions.params,
    reserved: (name) => isTakenType(name) || taken.has(name),
  });
  const commonName = common.get(COMMON_PARAMS);
  return {
    wanted,
    kept: withoutInherited(decisions.models, all),
    models: all,
    params: new Map([...params, ...common]),
    ...(commonName !== undefined && { common: commonName }),
    all: [...all.values(), ...params.values(), ...common.values()],
  };
}

/** What nearly all operations take, if there may be anything. */
const nameCommon = (
  { actions }: Api,
  { className }: ClientPlan,
  names: Pick<Allocation, "locked" | "reserved">,
): Map<string, string> =>
  allocate({
    ...names,
    claims: mayHaveCommon(actions)
      ? [
          {
            key: COMMON_PARAMS,
            candidates: ["CommonParams", `${className}CommonParams`],
          },
        ]
      : [],
  });

/**
 * Without those whose place is left: what stood there and elsewhere is known by another place now, and has its name still
 * if nothing else does.
 */
function withoutLeft(
  locked: Section,
  wanted: readonly { readonly key: string }[],
): Section {
  const keys = new Set(wanted.map(({ key }) => key));
  return filterSection(locked, (key) => !isOfPlace(key) || keys.has(key));
}

/** Without those whose name went to another place. */
function withoutInherited(
  locked: Section,
  models: ReadonlyMap<string, string>,
): Section {
  const used = new Set(models.values());
  return filterSection(
    locked,
    (key, name) => !isOfPlace(key) || models.has(key) || !used.has(name),
  );
}

const filterSection = (
  section: Section,
  keeps: (key: string, name: string) => boolean,
): Section =>
  Object.fromEntries(
    Object.entries(section).filter(([key, name]) => keeps(key, name)),
  );

const isReleased = ({ credentials }: Decisions): boolean =>
  Object.keys(credentials).length > 0;

/** `GetPetParams`; `PetsGetParams` where operations that a framework told apart by numbers are all called `GetPet`. */
const claimParams = (
  key: string,
  {
    bases,
    ids,
  }: Readonly<Record<"bases" | "ids", ReadonlyMap<string, string>>>,
): Claim => ({
  key,
  candidates: [
    `${bases.get(key) ?? ""}Params`,
    `${pascalCase(ids.get(key) ?? "").slice(0, 80)}Params`,
  ],
});

/** `NewPet`: what the description calls it reads better than the id of an operation that nobody calls. */
const hookName = ({ name, operationId }: Hook): string =>
  capital(typeName(name) || typeName(operationId ?? "") || "Hook").slice(0, 80);
