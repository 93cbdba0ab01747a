import type { Config } from "../../config/config.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { Action, Api, SecurityRequirement } from "../../ir/index.js";
import { configureScheme } from "../credentials.js";
import { findCollisions, hasTooMany, partRequirement } from "./part.js";
import { proofPlaceOf, type ProofPlace } from "./place.js";
import { reportCollisions, type Found } from "./report.js";

interface RequirementRequest {
  readonly api: Api;
  readonly config: Config;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/**
 * Makes alternatives of requirements that no request can fulfil, because two of their schemes write the same header, query
 * parameter or cookie. Their authors mean that either will do: 264 of 2,639 real descriptions are Google's, which ask for
 * two flows of one login together.
 */
export function partColliding(request: RequirementRequest): Api {
  const { api } = request;
  const places = listPlaces(request);
  const found = new Map<string, Found>();
  const part = (requirement: SecurityRequirement, action: Action) => {
    const collisions = findCollisions(requirement, (id) => places.get(id)?.key);
    const isCut = hasTooMany(collisions);
    for (const ids of isCut ? [collisions.flat()] : collisions) {
      const key = JSON.stringify(ids);
      const place = isCut ? undefined : places.get(ids[0] ?? "")?.term;
      const before = found.get(key) ?? { ids, place, actions: new Set() };
      found.set(key, { ...before, actions: before.actions.add(action) });
    }
    return partRequirement(requirement, collisions);
  };
  const actions = api.actions.map((action) => ({
    ...action,
    security: unique(action.security.flatMap((one) => part(one, action))),
  }));
  reportCollisions(found.values(), request);
  return found.size > 0 ? { ...api, actions } : api;
}

function listPlaces({
  api,
  config,
}: RequirementRequest): ReadonlyMap<string, ProofPlace> {
  return new Map(
    api.securitySchemes.flatMap((scheme) => {
      const place = proofPlaceOf(configureScheme(scheme, config));
      return place ? [[scheme.id, place] as const] : [];
    }),
  );
}

const unique = (
  requirements: readonly SecurityRequirement[],
): SecurityRequirement[] => [
  ...new Map(requirements.map((one) => [JSON.stringify(one), one])).values(),
];
