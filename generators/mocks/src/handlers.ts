import { http, type HttpHandler } from "msw";
import type { MockAction, MockCatalogue } from "./catalogue.js";
import { endList } from "./last-page.js";
import { beginOperation, findStep, tellStep } from "./long-running.js";
import { compareTemplates, matchPath } from "./match.js";
import { buildResponse, type MockReply } from "./reply.js";

export interface HandlerOptions {
  /** Where the client's requests go. Default: the first environment of the API. */
  readonly baseUrl?: string;
  /** Ids of the actions to answer, such as `pets.get`. Default: all. */
  readonly actions?: readonly string[];
  /** What to answer by the action's id, instead of a sample of the documented success. */
  readonly replies?: Readonly<
    Record<
      string,
      MockReply | ((request: Request) => MockReply | Promise<MockReply>)
    >
  >;
}

/** Handlers for MSW that answer the actions of a catalogue. Requests that are none of them are left to other handlers. */
export function createHandlersFor(
  catalogue: MockCatalogue,
  {
    baseUrl = defaultBaseUrl(catalogue),
    actions,
    replies = {},
  }: HandlerOptions,
): HttpHandler[] {
  const wanted = new Set(actions ?? catalogue.actions.map(({ id }) => id));
  const mocked = catalogue.actions.filter(({ id }) => wanted.has(id));
  const routes = indexRoutes(mocked, (action) => [
    baseUrl,
    ...ownServers(action, catalogue),
  ]);
  return [
    http.all(
      ({ request }) =>
        routes(request) !== undefined ||
        findStep(request, mocked) !== undefined,
      async ({ request }) => {
        const asked = findStep(request, mocked);
        if (asked)
          return tellStep(asked.action, asked.step, { catalogue, request });
        const action = routes(request);
        if (!action) return undefined;
        const reply = Object.hasOwn(replies, action.id)
          ? replies[action.id]
          : undefined;
        const wanted =
          typeof reply === "function" ? await reply(request) : reply;
        const begun = beginOperation(action, catalogue, {
          ...(wanted && { reply: wanted }),
          request,
        });
        return buildResponse(
          action,
          catalogue,
          endList(action, catalogue, begun),
        );
      },
    ),
  ];
}

function defaultBaseUrl({ environments: [first] }: MockCatalogue): string {
  if (!first)
    throw new TypeError(
      "The API names no server: createHandlers needs a baseUrl.",
    );
  return fillDefaults(first.url, first);
}

function fillDefaults(
  template: string,
  { variables = [] }: MockCatalogue["environments"][number],
): string {
  return variables.reduce(
    (url, { name, default: value }) => url.replaceAll(`{${name}}`, () => value),
    template,
  );
}

/** Where an action is that has servers of its own: in whichever environment, its variables at their defaults. */
function ownServers(
  { http: { server, servers = {} } }: MockAction,
  { environments }: MockCatalogue,
): string[] {
  const [first] = environments;
  const own = Object.entries(servers).map(([name, url]) => {
    const environment = environments.find((one) => one.name === name);
    return environment ? fillDefaults(url, environment) : url;
  });
  if (server === undefined) return own;
  return [first ? fillDefaults(server, first) : server, ...own];
}

/** Finds the action of a request. */
type Routes = (request: Request) => MockAction | undefined;

function indexRoutes(
  actions: readonly MockAction[],
  basesOf: (action: MockAction) => readonly string[],
): Routes {
  const byMethod = new Map<string, MockAction[]>();
  for (const action of actions) {
    const { method } = action.http;
    byMethod.get(method)?.push(action) ?? byMethod.set(method, [action]);
  }
  for (const list of byMethod.values())
    list.sort((a, b) => compareTemplates(a.http.path, b.http.path));
  // Methods are case-sensitive (RFC 9110 §9.1); `patch` is what callers of fetch write for `PATCH`.
  return ({ method, url }) =>
    (byMethod.get(method) ?? byMethod.get(method.toUpperCase()))?.find(
      (action) => matchesAction(action, url, basesOf(action)),
    );
}

/** Whether a URL is one of an action, whatever its query. */
export function matchesAction(
  { http: { path } }: MockAction,
  url: string,
  bases: readonly string[],
): boolean {
  return bases.some((base) => pathValues({ path, base }, url) !== undefined);
}

/** The path parameters of a URL, encoded as they were sent; `undefined` if the URL is another. */
export function pathValues(
  { path, base }: { path: string; base: string },
  url: string,
): ReadonlyMap<string, string> | undefined {
  const { origin, pathname } = new URL(url);
  const start = new URL(base);
  const prefix = start.pathname.replace(/(?<!\/)\/+$/, "");
  if (origin !== start.origin || !pathname.startsWith(prefix)) return undefined;
  return matchPath(path, pathname.slice(prefix.length));
}
