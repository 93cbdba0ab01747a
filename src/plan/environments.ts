import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import { camelCase, isIdentifier } from "../escape/identifier.js";
import type { Action, Api, Server, ServerVariable } from "../ir/index.js";
import { allocate } from "./allocate.js";
import type { Section } from "./decisions.js";
import type { EnvironmentPlan, VariablePlan } from "./plan.js";

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/\bsand-?box\b/i, "sandbox"],
  [/\b(pre-?prod(uction)?)\b/i, "preproduction"],
  [/\bstag(e|ing)\b/i, "staging"],
  [/\buat\b/i, "uat"],
  [/\b(qa|quality assurance)\b/i, "qa"],
  [/\btest(ing|net)?\b/i, "test"],
  [/\bdemo\b/i, "demo"],
  [/\b(mock|prism)\b/i, "mock"],
  [/\b(dev|develop(ment)?)\b/i, "development"],
  [/\b(localhost|local|127\.0\.0\.1)\b/i, "local"],
  [/\b(prod|production|live)\b/i, "production"],
];

interface EnvironmentRequest {
  readonly api: Api;
  readonly source: { readonly uri: string; readonly value: unknown };
  readonly locked: Section;
  readonly diagnostics: Diagnostics;
}

/** One environment per server. A relative one is resolved (OpenAPI §4.6.1), unless the description is a file: that has no origin. */
export function planEnvironments({
  api,
  source,
  locked,
  diagnostics,
}: EnvironmentRequest): EnvironmentPlan[] {
  const unique = new Map(api.servers.map((server) => [server.url, server]));
  const servers = [...unique.values()].flatMap((server, index) => {
    const url = absolute(server.url, source.uri);
    if (url !== undefined) return [{ server, url }];
    const at =
      locatePath(source.value, ["servers", index, "url"]) ??
      locatePath(source.value, ["basePath"]);
    diagnostics.report("GC_SERVER_RELATIVE", at, { url: server.url });
    return [];
  });
  const names = allocate({
    claims: servers.map(({ server, url }, index) => ({
      key: server.url,
      candidates: candidatesOf(server, url, index),
    })),
    locked,
  });
  return servers.map(({ server, url }) => ({
    name: names.get(server.url) ?? server.url,
    url,
    ...(server.description !== undefined && {
      description: server.description,
    }),
    variables: planVariables(server.variables),
  }));
}

/** The base URL of an operation that has servers of its own: the first, its variables at their defaults. */
export function planServer(
  { servers = [] }: Action,
  source: string,
): { server?: string } {
  const [server] = servers;
  const url = server && absolute(server.url, source);
  if (url === undefined) return {};
  const values = new Map(
    server?.variables.map((variable) => [variable.name, variable.default]),
  );
  const filled = url.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) => values.get(name) ?? whole,
  );
  return { server: filled };
}

function absolute(url: string, source: string): string | undefined {
  if (/^https?:\/\//i.test(url)) return url.replace(/(?<!\/)\/+$/, "");
  if (url.startsWith("//")) return `https:${url}`.replace(/(?<!\/)\/+$/, "");
  if (/^\{[^}]+\}/.test(url)) return url.replace(/(?<!\/)\/+$/, "");
  if (!/^https?:/.test(source)) return undefined;
  return new URL(url, source).href
    .replaceAll("%7B", "{")
    .replaceAll("%7D", "}")
    .replace(/(?<!\/)\/+$/, "");
}

/** Its own name, what its description or host says it is for, else the first one is production. */
function candidatesOf(
  { name, description }: Server,
  url: string,
  index: number,
): string[] {
  const host = /^https?:\/\/([^/]*)/i.exec(url)?.[1] ?? "";
  const known = [
    description ?? "",
    host.replace(/\.[a-z]+(:\d+)?$/i, "").replaceAll(/[._]/g, " "),
  ].map((text) => KNOWN.find(([words]) => words.test(text))?.[1]);
  const short =
    (description ?? "").length <= 40 ? camelCase(description ?? "") : "";
  const candidates = [
    name && camelCase(name),
    ...known,
    index === 0 ? "production" : undefined,
    short,
    camelCase(host.replace(/^api\./, "")),
    camelCase(url),
  ];
  return candidates.map((candidate) =>
    candidate && /^[a-z]/.test(candidate) ? candidate : "",
  );
}

function planVariables(variables: readonly ServerVariable[]): VariablePlan[] {
  return variables.map((variable) => ({
    ...variable,
    key: keyOf(variable.name),
  }));
}

/** `name` and `url` of an environment say which one it is. */
const TAKEN: ReadonlySet<string> = new Set(["name", "url", "__proto__"]);

function keyOf(name: string): string {
  if (isIdentifier(name) && !TAKEN.has(name)) return name;
  const key = camelCase(name) || "variable";
  return TAKEN.has(key) ? camelCase(`server ${name}`) : key;
}
