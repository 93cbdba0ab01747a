import type { Action, Server } from "../ir/index.js";
import { absoluteUrl, candidatesOf, dropTwins } from "./environments.js";
import type { EnvironmentPlan, OperationPlan } from "./plan.js";

export interface ServerContext {
  /** The environments as the description has them. */
  readonly described: readonly EnvironmentPlan[];
  /** Those that there are, in the same order with more behind them. */
  readonly environments: readonly EnvironmentPlan[];
  /** Where the description was read: what relative URLs are relative to. */
  readonly uri: string;
}

/**
 * Where an operation is that has servers of its own, or whose path has: each belongs to the environment of its name or
 * host. The default environment has one in any case, as the operation is nowhere else: if none is its own, the first that
 * is no other's.
 */
export function planServer(
  { servers = [] }: Action,
  context: ServerContext,
): Pick<OperationPlan, "server"> {
  const own = dropTwins(
    servers.flatMap((server) => {
      const url = absoluteUrl(server.url, context.uri);
      return url === undefined ? [] : [{ ...server, url }];
    }),
  );
  const [usual] = context.environments;
  const [first] = own;
  if (!first) return {};
  if (!usual) return { server: fillDefaults(first) };
  const entries = assign(own, first, context);
  const [only, ...more] = entries;
  if (!only) return {};
  return only[0] === usual.name && more.length === 0
    ? { server: only[1] }
    : { server: Object.fromEntries(entries) };
}

/** Environment → URL, without those that are where the environment is anyway. */
function assign(
  own: readonly Server[],
  first: Server,
  { described, environments }: ServerContext,
): [name: string, url: string][] {
  const found = new Map<string, Server>();
  const others: Server[] = [];
  for (const [index, server] of own.entries()) {
    const name = findEnvironment(server, index, described);
    if (name === undefined || found.has(name)) others.push(server);
    else found.set(name, server);
  }
  const usual = environments[0]?.name ?? "";
  if (!found.has(usual)) found.set(usual, others[0] ?? first);
  const urls = new Map(described.map(({ name, url }) => [name, url]));
  return environments.flatMap((environment): [string, string][] => {
    const server = found.get(environment.name);
    return server && server.url !== urls.get(environment.name)
      ? [[environment.name, fillDefaults(server, environment)]]
      : [];
  });
}

/** By its own name, by the whole URL, by a host that only one has, or by what its description or host says it is for. */
function findEnvironment(
  server: Server,
  index: number,
  described: readonly EnvironmentPlan[],
): string | undefined {
  const names = new Set(described.map(({ name }) => name));
  const candidates = candidatesOf(server, server.url, index === 0);
  if (server.name !== undefined)
    return candidates.slice(0, 1).find((name) => names.has(name));
  const equal = described.find(({ url }) => url === server.url);
  if (equal) return equal.name;
  const host = hostOf(server);
  const [same, ...more] = described.filter((one) => hostOf(one) === host);
  if (same && more.length === 0) return same.name;
  return candidates.find((candidate) => names.has(candidate));
}

const HOST = "https://any.example";

/** Where the API is on whatever host: what a relative server says that nothing resolves; `undefined` for the root. */
export function pathOnAnyHost(
  servers: readonly Server[],
  source: string,
): string | undefined {
  const relative = servers.find(
    ({ url }) => absoluteUrl(url, source) === undefined,
  );
  if (!relative) return undefined;
  const url = fillDefaults(relative);
  if (!URL.canParse(url, HOST) || URL.canParse(url)) return undefined;
  return new URL(url, HOST).pathname.replace(/\/+$/, "") || undefined;
}

type Template = Pick<Server, "url"> & {
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
  }[];
};

const hostOf = (template: Template): string =>
  /^https?:\/\/([^/]*)/i.exec(fillDefaults(template))?.[1]?.toLowerCase() ?? "";

/** The variables that the environment has, too, stay: a connection gives them. */
export function fillDefaults(
  { url, variables }: Template,
  environment?: EnvironmentPlan,
): string {
  const shared = new Set(environment?.variables.map(({ name }) => name));
  const values = new Map(variables.map((one) => [one.name, one.default]));
  return url.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    shared.has(name) ? whole : (values.get(name) ?? whole),
  );
}
