import type { Plan } from "../../src/plan/plan.js";
import { ownTypes } from "./own-types.js";

/** What a module of the runtime has. */
export type Names = readonly [
  file: string,
  values: readonly string[],
  types: readonly string[],
];

/** What the option `rateLimit` takes. */
export const LIMIT_NAMES: readonly Names[] = [
  ["limits/adaptive-rate", ["adaptiveRate"], ["AdaptiveRate"]],
  ["limits/options", [], ["RateLimiterOptions"]],
];

/** Those that are not the API's own, for the index; `./interceptors` has both in any case. */
export function limitNames(plan: Plan): Names[] {
  const { client, credentials } = plan;
  const own = new Set([
    ...ownTypes(plan),
    ...credentials.map(({ factory }) => factory),
    ...credentials.flatMap(({ oauth }) => oauth?.scopeType ?? []),
    client.className,
    client.optionsType,
  ]);
  const free = (name: string) => !own.has(name);
  return LIMIT_NAMES.map(([file, values, types]) => [
    file,
    values.filter(free),
    types.filter(free),
  ]);
}
