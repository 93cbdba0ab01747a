import type { Plan } from "../../src/plan/plan.js";
import { ownTypes } from "./own-types.js";

type Names = readonly [
  file: string,
  values: readonly string[],
  types: readonly string[],
];

const NAMES: readonly Names[] = [
  ["limits/adaptive-rate", ["adaptiveRate"], ["AdaptiveRate"]],
  ["limits/circuit", [], ["CircuitState"]],
  [
    "limits/circuit-breaker",
    ["circuitBreaker"],
    ["CircuitBreakerOptions", "CircuitChange"],
  ],
  ["limits/options", [], ["RateLimiterOptions"]],
  ["limits/rate-limiter", ["rateLimiter"], []],
];

/** What keeps to limits, under names that are not the API's own: they came when there were connectors already. */
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
  return NAMES.map(([file, values, types]) => [
    file,
    values.filter(free),
    types.filter(free),
  ]);
}
