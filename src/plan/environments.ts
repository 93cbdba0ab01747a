import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import { camelCase, isIdentifier } from "../escape/identifier.js";
import type { Api, Server, ServerVariable } from "../ir/index.js";
import { allocate } from "./allocate.js";
import type { Section } from "./decisions.js";
import type { EnvironmentPlan, VariablePlan } from "./plan.js";

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/\bsand-?box\b/i, "sandbox"],
  [/\b(pre-?prod(uction)?)\b/i, "preproduction"],
  [/\bstag(e|ing)\b/i, "staging"],
  [/\buat\b/i, "uat"],
  [/\b(qa|quality assurance)\b/i, "qa"],
  [/\bacceptance\b/i, "acceptance"],
  [/\bpreview\b/i, "preview"],
  [/\bbeta\b/i, "beta"],
  [/\btest(ing|net)?\b/i, "test"],
  [/\bdemo\b/i, "demo"],
  [/\b(mock(ing)?|prism|virtserver)\b/i, "mock"],
  [/\b(dev|develop(ment)?)\b/i, "development"],
  [/\b(localhost|local|127\.0\.0\.1)\b/i, "local"],
  [/\b(prod|production|live)\b/i, "production"],
];

export interface EnvironmentRequest {
  readonly api: Api;
  readonly source: { readonly uri: string; readonly value: unknown };
  readonly locked: Section;
  readonly diagnostics: Diagnostics;
}

/** One environment per server, but for those over http that are there over https, too. A relative one is resolved (OpenAPI §4.6.1), unless the description is a file: that has no origin. */
export function planEnvironments({
  api,
  source,
  locked,
  diagnostics,
}: EnvironmentRequest): EnvironmentPlan[] {
  const found = api.servers.flatMap((server, index) => {
    const url = absoluteUrl(server.url, source.uri);
    if (url !== undefined) return [{ server, url }];
    const at =
      locatePath(source.value, ["servers", index, "url"]) ??
      locatePath(source.value, ["basePath"]);
    diagnostics.report("GC_SERVER_RELATIVE", at, { url: server.url });
    return [];
  });
  const unique = [...new Map(found.map((one) => [one.url, one])).values()];
  const released = new Set(Object.keys(locked));
  const servers = dropTwins(unique, ({ url }) => released.has(url));
  const usual = findUsual(servers);
  const names = allocate({
    claims: servers.map(({ server, url }, index) => ({
      key: url,
      candidates: candidatesOf(server, url, index === usual),
    })),
    locked,
  });
  return servers.map(({ server, url }) => ({
    name: names.get(url) ?? url,
    url,
    ...(server.description !== undefined && {
      description: server.description,
    }),
    variables: planVariables(server.variables),
  }));
}

/** Without http URLs that are there with https, which needs no second name and no second thought. */
export function dropTwins<Server extends { readonly url: string }>(
  servers: readonly Server[],
  isKept: (server: Server) => boolean = () => false,
): Server[] {
  const urls = new Set(servers.map(({ url }) => url.toLowerCase()));
  return servers.filter((server) => {
    const url = server.url.toLowerCase();
    const twin = url.replace(/^http:/, "https:");
    return url === twin || !urls.has(twin) || isKept(server);
  });
}

/** Without a slash at its end; `undefined` where nothing says which host is meant. */
export function absoluteUrl(url: string, source: string): string | undefined {
  if (/^https?:\/\//i.test(url)) return url.replace(/(?<!\/)\/+$/, "");
  if (url.startsWith("//")) return `https:${url}`.replace(/(?<!\/)\/+$/, "");
  if (/^\{[^}]+\}/.test(url)) return url.replace(/(?<!\/)\/+$/, "");
  if (!/^https?:/.test(source)) return undefined;
  return new URL(url, source).href
    .replaceAll("%7B", "{")
    .replaceAll("%7D", "}")
    .replace(/(?<!\/)\/+$/, "");
}

/** The one that is production if nothing says what it is for: the first, of those of which that is said if there are any. */
function findUsual(
  servers: readonly { readonly server: Server; readonly url: string }[],
): number {
  const purposes = servers.map(({ server, url }) => purposesOf(server, url));
  const said = purposes.findIndex((names) => names.includes("production"));
  const unknown = purposes.findIndex((names) => !names.some(Boolean));
  return [said, unknown].find((index) => index >= 0) ?? 0;
}

/** What its description, and then its host, say that it is for. */
function purposesOf(
  { description = "" }: Server,
  url: string,
): (string | undefined)[] {
  const host = hostOf(url).replace(/\.[a-z]+(:\d+)?$/i, "");
  return [description, host.replaceAll(/[._]/g, " ")].map(
    (text) => KNOWN.find(([words]) => words.test(text))?.[1],
  );
}

/** Without a variable at its end that holds what is behind it: `api.example{basePath}`. */
const hostOf = (url: string): string =>
  (/^https?:\/\/([^/]*)/i.exec(url)?.[1] ?? "").replace(
    /(?<=[a-z0-9])\{[^{}]*\}$/i,
    "",
  );

/** Its own name, or what it is for; `usual` is production if nothing else is said. */
export function candidatesOf(
  server: Server,
  url: string,
  usual: boolean,
): string[] {
  const { name, description } = server;
  const short =
    (description ?? "").length <= 40 ? camelCase(description ?? "") : "";
  const candidates = [
    name && camelCase(name),
    ...purposesOf(server, url),
    usual ? "production" : undefined,
    short,
    camelCase(hostOf(url).replace(/^api\./, "")),
    camelCase(url),
  ];
  return candidates.map((candidate) =>
    candidate && /^[a-z]/.test(candidate) ? candidate : "",
  );
}

export function planVariables(
  variables: readonly ServerVariable[],
): VariablePlan[] {
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
