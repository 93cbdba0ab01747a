import type { Config } from "../config/config.js";
import type { Diagnostics, Location } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import { placeOf } from "../diagnostics/places.js";
import type { Action, Api } from "../ir/index.js";
import { fillDefaults } from "./servers.js";
import type { EnvironmentPlan, OperationPlan } from "./plan.js";

interface InsecureRequest {
  readonly api: Api;
  readonly config: Config;
  readonly environments: readonly EnvironmentPlan[];
  readonly operations: readonly OperationPlan[];
  readonly source: { readonly value: unknown };
  readonly diagnostics: Diagnostics;
}

/**
 * Says where credentials would have to travel in the clear. Not of what is on this machine, and not of a server that has
 * an https twin: who wants to be safe takes that.
 */
export function noteInsecure({
  api,
  config,
  environments,
  operations,
  source,
  diagnostics,
}: InsecureRequest): void {
  if (!api.actions.some(isSecured)) return;
  const urls = new Set(environments.map((one) => fillDefaults(one)));
  for (const environment of environments) {
    const url = fillDefaults(environment);
    if (!isClear(url)) continue;
    const { name, allowInsecure } = environment;
    const at = placeIn(config, name) ?? placeOfServer(source.value, url);
    if (allowInsecure)
      diagnostics.report("GC_ENVIRONMENT_INSECURE", at, { name });
    else if (!urls.has(url.replace(/^http:/i, "https:")))
      diagnostics.report("GC_SERVER_INSECURE", at, { url });
  }
  if (environments.some(({ allowInsecure }) => allowInsecure)) return;
  for (const [url, at] of ownServers(operations, source.value))
    diagnostics.report("GC_SERVER_INSECURE", at, { url });
}

const isSecured = ({ security }: Action): boolean =>
  security.some((alternative) => Object.keys(alternative).length > 0);

/** Of http, and not this machine (RFC 6761 §6.3). */
const isClear = (url: string): boolean =>
  /^http:/i.test(url) &&
  !/^http:\/\/(([^/]+\.)?localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/i.test(
    url,
  );

function placeIn(
  { environments = {} }: Config,
  name: string,
): Location | undefined {
  const said = Object.hasOwn(environments, name) ? environments[name] : {};
  return typeof said === "object" ? placeOf(said) : undefined;
}

/** The description may write the URL another way, such as by `host` and `schemes`. */
function placeOfServer(root: unknown, url: string): Location | undefined {
  const { servers = [] } = root as { servers?: readonly { url?: unknown }[] };
  const index = Array.isArray(servers)
    ? servers.findIndex((one) => String(one?.url).replace(/\/+$/, "") === url)
    : -1;
  return index < 0
    ? (locatePath(root, ["servers"]) ?? locatePath(root, ["host"]))
    : locatePath(root, ["servers", index, "url"]);
}

/** The servers of operations that need a credential, each with the first place where it stands. */
function ownServers(
  operations: readonly OperationPlan[],
  root: unknown,
): Map<string, Location | undefined> {
  const found = new Map<string, Location | undefined>();
  for (const { action, server = {} } of operations) {
    if (!isSecured(action)) continue;
    const urls = typeof server === "string" ? [server] : Object.values(server);
    for (const url of urls.filter((one) => isClear(one) && !found.has(one))) {
      const path = ["paths", action.path];
      const method = action.method.toLowerCase();
      found.set(
        url,
        locatePath(root, [...path, method, "servers"]) ??
          locatePath(root, [...path, "servers"]),
      );
    }
  }
  return found;
}
