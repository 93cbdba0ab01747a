import type { Action, Policy } from "../../ir/index.js";
import type { Layers } from "./layers.js";
import { isSafe } from "./policies.js";

/** Something that an extension says of an operation's calls, and that holds. */
export interface TakenPolicy {
  readonly action: Action;
  /** What it speaks of: `retries`. */
  readonly what: string;
  /** The extension. */
  readonly from: string;
}

/** What the members of a policy speak of. */
const SUBJECTS: readonly (readonly [keyof Policy, string])[] = [
  ["retry", "retries"],
  ["timeoutMs", "time limits"],
  ["totalTimeoutMs", "time limits"],
  ["rateLimits", "rate limits"],
  ["idempotencyKey", "idempotency keys"],
  ["idempotent", "idempotency"],
];

/** What the description says, where the configuration does not; of two extensions that speak of the same, the first counts. */
export function listTaken(
  action: Action,
  { configured, described }: Layers,
): TakenPolicy[] {
  const taken = SUBJECTS.flatMap(([member, what]): TakenPolicy[] => {
    const isSaid = (policy: Policy) => policy[member] !== undefined;
    if (configured.some(isSaid)) return [];
    if (member === "idempotencyKey" && isSafe(action.method)) return [];
    const found = described.find(isSaid);
    return found ? [{ action, what, from: found.from }] : [];
  });
  const subjects = new Map(
    taken.map((one) => [`${one.what} ${one.from}`, one] as const),
  );
  return [...subjects.values()];
}
