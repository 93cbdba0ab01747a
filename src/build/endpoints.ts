import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { findEndpointProblem } from "../diagnostics/endpoint.js";
import type { Endpoints } from "../ir/index.js";

/** Members and extensions, without case and separators. */
const NAMES: ReadonlyMap<string, keyof Endpoints> = new Map([
  ["authorizationurl", "authorizationUrl"],
  ["authorizeurl", "authorizationUrl"],
  ["deviceauthorizationurl", "deviceAuthorizationUrl"],
  ["tokenurl", "tokenUrl"],
  ["accesstokenurl", "tokenUrl"],
  ["refreshurl", "refreshUrl"],
  ["refreshtokenurl", "refreshUrl"],
  ["revocationurl", "revocationUrl"],
  ["revokeurl", "revocationUrl"],
]);

export interface EndpointNotes {
  readonly diagnostics: Diagnostics;
  /** Nodes whose problems have been reported: `info` is that of every flow. */
  readonly noted: Set<object>;
}

/**
 * The endpoints that a flow has, by itself or by extensions such as `x-refresh-url`, which may stand on it, on its scheme
 * or on `info`: the later node wins, and in it the member that OpenAPI knows. What is no URL for secrets is left out.
 */
export function readEndpoints(
  nodes: readonly object[],
  { diagnostics, noted }: EndpointNotes,
): Endpoints {
  const endpoints: Partial<Record<keyof Endpoints, string>> = {};
  for (const node of nodes) {
    const members = Object.entries(node)
      .map(([key, value]) => ({ key, value: value as unknown }))
      .sort((a, b) => Number(isOwn(a.key)) - Number(isOwn(b.key)));
    for (const { key, value } of members) {
      const name = NAMES.get(normalise(key));
      if (!name || typeof value !== "string" || value === "") continue;
      if (!isOwn(key) && !/^x-/i.test(key)) continue;
      const problem = findEndpointProblem(value);
      if (problem === undefined) endpoints[name] = value;
      else if (!noted.has(node))
        diagnostics.report(
          "GC_OAUTH_ENDPOINT",
          { node, key },
          { key, url: value, problem },
        );
    }
    noted.add(node);
  }
  return endpoints;
}

const normalise = (key: string): string =>
  key
    .replace(/^x-/i, "")
    .replace(/[^a-z0-9]/gi, "")
    .toLowerCase();

/** OpenAPI's own members, which some descriptions put on the scheme. */
const isOwn = (key: string): boolean =>
  /^(authorization|deviceAuthorization|token|refresh)Url$/.test(key);
