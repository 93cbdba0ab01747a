import type { Policy, RateLimit, RetryPolicy } from "../../ir/index.js";
import type { Layer, Layers } from "./layers.js";
import { isIdempotent, isSafe, type PoliciesPlan } from "./policies.js";

/** What holds for an operation, of all that is said. The key is left to who knows the parameters. */
export function settle(method: string, layers: Layers): PoliciesPlan {
  const all = [...layers.configured, ...layers.described];
  const retry = settleRetry(all);
  const timeoutMs = firstOf(all, "timeoutMs");
  const totalTimeoutMs = firstOf(all, "totalTimeoutMs");
  const idempotent = firstOf(all, "idempotent");
  const rateLimits = settleLimits(layers);
  return {
    ...(retry && { retry }),
    ...(typeof timeoutMs === "number" && { timeoutMs }),
    ...(typeof totalTimeoutMs === "number" && { totalTimeoutMs }),
    ...(idempotent !== undefined &&
      idempotent !== isIdempotent(method) && { idempotent }),
    ...(rateLimits.length > 0 && { rateLimits }),
  };
}

/** The header that is said to have the key: only what has an effect needs one. */
export function saidKey(
  method: string,
  { configured, described }: Layers,
): string | false | undefined {
  if (isSafe(method)) return false;
  return firstOf([...configured, ...described], "idempotencyKey");
}

const firstOf = <Name extends keyof Policy>(
  layers: readonly Layer[],
  name: Name,
): Policy[Name] | undefined =>
  layers.find((layer) => layer[name] !== undefined)?.[name];

/** Field by field; what is switched off above is on again where something is said. */
function settleRetry(layers: readonly Layer[]): RetryPolicy | undefined {
  const said = layers.flatMap(({ retry }) =>
    retry === undefined ? [] : [retry],
  );
  const merged = said.reduceRight<RetryPolicy | false>(
    (wider, own) => own && { ...wider, ...own },
    {},
  );
  if (!merged) return { attempts: 1 };
  return Object.keys(merged).length > 0 ? orderRetry(merged) : undefined;
}

/** The configuration's, else the description's: its own and those above it, up to where none is said to hold. */
function settleLimits({ configured, described }: Layers): RateLimit[] {
  const isSaid = configured.some(({ rateLimits }) => rateLimits);
  const limits: RateLimit[] = [];
  for (const { rateLimits } of isSaid ? configured : described) {
    if (rateLimits?.length === 0) break;
    limits.push(...(rateLimits ?? []));
  }
  const distinct = new Map(limits.map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()].map(orderMembers);
}

/** Members in one order, whoever says them. */
const orderRetry = ({ attempts, statuses, ...others }: RetryPolicy) => ({
  ...(attempts !== undefined && { attempts }),
  ...(statuses && { statuses }),
  ...others,
});

const orderMembers = ({ limit, windowMs, name }: RateLimit): RateLimit => ({
  limit,
  windowMs,
  ...(name !== undefined && { name }),
});
