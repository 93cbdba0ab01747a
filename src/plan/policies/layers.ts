import type { Config } from "../../config/config.js";
import type { PolicyConfig, RetryConfig } from "../../config/policies.js";
import type { Action, Api, Policy, RetryPolicy } from "../../ir/index.js";
import { readRateLimits } from "../../notation/rate-limit.js";
import { readStatus } from "../../notation/status.js";
import { SHARED_BY_ALL } from "./policies.js";

/** What somebody says of an operation's calls, for it alone or for more. */
export interface Layer extends Policy {
  /** What it is said of. */
  readonly of: "operation" | "group" | "api";
}

/** All that is said of an operation, by two sources: the configuration, which wins, and the description; what says more comes first. */
export interface Layers {
  readonly configured: readonly Layer[];
  readonly described: readonly Layer[];
}

interface LayerContext {
  readonly api: Api;
  readonly config: Config["policies"];
  /** A name that is a group's is no operation's. */
  readonly groups: ReadonlySet<string>;
}

export function layersOf(
  action: Action,
  id: string,
  { api, config = {}, groups }: LayerContext,
): Layers {
  const names = operationNames(action, id).filter((name) => !groups.has(name));
  const operation = names.find((name) => Object.hasOwn(config, name));
  const chosen = [
    ["operation", operation],
    ["group", groupOf(id)],
    ["api", SHARED_BY_ALL],
  ] as const;
  return {
    configured: chosen.flatMap(([of, name]) =>
      name !== undefined && Object.hasOwn(config, name)
        ? [configure(config[name] ?? {}, of, shareOf(of, name))]
        : [],
    ),
    described: [
      ...(action.policies ?? []).map((one) => ({
        ...one,
        of: "operation" as const,
      })),
      ...(api.policies ?? []).map((one) => ({
        ...share(one, SHARED_BY_ALL),
        of: "api" as const,
      })),
    ],
  };
}

/** The names under which the configuration speaks of an operation. */
export const operationNames = (
  { key, operationId }: Action,
  id: string,
): string[] => [id, key, ...(operationId === undefined ? [] : [operationId])];

export const groupOf = (id: string): string => id.slice(0, id.indexOf("."));

/** Limits of a group and of the API are counted together. */
const shareOf = (of: Layer["of"], name: string): string | undefined =>
  of === "operation" ? undefined : of === "api" ? name : `${name}.*`;

function configure(
  config: PolicyConfig,
  of: Layer["of"],
  name: string | undefined,
): Layer {
  const { retry, rateLimits, ...others } = config;
  const limits =
    rateLimits === undefined ? undefined : readRateLimits(rateLimits);
  const policy: Policy = {
    ...others,
    from: "connector.config",
    ...(retry !== undefined && { retry: retry && readRetry(retry) }),
    ...(limits && { rateLimits: limits }),
  };
  return { ...(name === undefined ? policy : share(policy, name)), of };
}

function readRetry({ statuses, ...others }: RetryConfig): RetryPolicy {
  if (!statuses) return others;
  return {
    ...others,
    statuses: statuses.flatMap((one) => readStatus(one) ?? []),
  };
}

function share(policy: Policy, name: string): Policy {
  const { rateLimits } = policy;
  if (!rateLimits) return policy;
  return { ...policy, rateLimits: rateLimits.map((one) => ({ name, ...one })) };
}
