import type {
  AuthConfig,
  EndpointConfig,
  TokenRequestConfig,
} from "../config/auth.js";
import type { Config } from "../config/config.js";
import type {
  Api,
  Endpoints,
  OAuthFlow,
  Scope,
  SecurityScheme,
} from "../ir/index.js";
import type { OAuthPlan } from "./plan.js";

type Flow = OAuthFlow["grant"];

/** A flow that cannot be run, because nobody says where. */
export interface BrokenFlow {
  readonly flow: Flow;
  readonly missing: keyof Endpoints;
}

export interface Flows {
  readonly ready: readonly OAuthPlan[];
  readonly broken: readonly BrokenFlow[];
}

/** Whether a scheme's token comes from an authorization server, whatever is known of that. */
export const isOAuth = ({ type }: SecurityScheme): boolean =>
  type === "oauth2" || type === "openIdConnect";

/** Whether some scheme may have flows, so that the connector has types of OAuth's. */
export const hasOAuth = (
  { securitySchemes }: Api,
  { auth = {} }: Config,
): boolean =>
  securitySchemes.some(isOAuth) ||
  Object.values(auth).some(({ tokenUrl }) => tokenUrl !== undefined);

/** The flows in which a scheme gets its tokens, with what the configuration says of them. */
export function planFlows(
  scheme: SecurityScheme,
  config: AuthConfig,
  api: Api,
): Flows {
  const { environments, request, response, expired } = config;
  const rules = expired && [expired].flat();
  const common = {
    scopes: listScopes(scheme, api),
    ...metadataOf(scheme, config),
    ...(environments && { environments }),
    ...(request && { request: withMethod(request) }),
    ...(response && { response }),
    ...(rules && rules.length > 0 && { expired: rules }),
  };
  const flows = describedFlows(scheme, config).map(
    ({ flow, endpoints }): OAuthPlan => ({
      flow,
      endpoints: { ...endpoints, ...endpointsOf(config) },
      ...common,
    }),
  );
  const missing = new Map(flows.map((flow) => [flow, findMissing(flow)]));
  return {
    ready: flows.filter((flow) => missing.get(flow) === undefined),
    broken: flows.flatMap((one) => {
      const endpoint = missing.get(one);
      return endpoint ? [{ flow: one.flow, missing: endpoint }] : [];
    }),
  };
}

/** Who gives the client's secret a name means it to be sent under that, and not as `basic`. */
function withMethod(request: TokenRequestConfig): TokenRequestConfig {
  const { names = {}, clientAuthentication } = request;
  const isNamed = Object.hasOwn(names, "client_secret");
  return isNamed && clientAuthentication === undefined
    ? { ...request, clientAuthentication: "post" }
    : request;
}

interface DescribedFlow {
  readonly flow: Flow;
  readonly endpoints: Endpoints;
}

/** The flows that an authorization server's metadata do not rule out, for OpenID Connect names none. */
const DISCOVERED: readonly Flow[] = [
  "authorizationCode",
  "clientCredentials",
  "deviceAuthorization",
];

function describedFlows(
  scheme: SecurityScheme,
  { tokenUrl, flow = "clientCredentials" }: AuthConfig,
): DescribedFlow[] {
  if (scheme.type === "oauth2")
    return scheme.flows.map(({ grant, scopes: _, ...endpoints }) => ({
      flow: grant,
      endpoints,
    }));
  if (scheme.type === "openIdConnect")
    return DISCOVERED.map((one) => ({
      flow: one,
      endpoints: scheme.endpoints ?? {},
    }));
  const isToken =
    scheme.type === "apiKey" ||
    (scheme.type === "http" && scheme.scheme === "bearer");
  // An API with a login of its own, of which OpenAPI cannot speak.
  return isToken && tokenUrl !== undefined ? [{ flow, endpoints: {} }] : [];
}

function metadataOf(
  scheme: SecurityScheme,
  config: AuthConfig,
): { metadataUrl?: string } {
  const described =
    scheme.type === "openIdConnect"
      ? scheme.openIdConnectUrl
      : scheme.type === "oauth2"
        ? scheme.oauth2MetadataUrl
        : undefined;
  const metadataUrl = config.metadataUrl ?? described;
  return metadataUrl ? { metadataUrl } : {};
}

function endpointsOf({
  authorizationUrl,
  deviceAuthorizationUrl,
  tokenUrl,
  refreshUrl,
  revocationUrl,
}: EndpointConfig): Endpoints {
  const all = {
    authorizationUrl,
    deviceAuthorizationUrl,
    tokenUrl,
    refreshUrl,
    revocationUrl,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, url]) => url !== undefined),
  );
}

/** What each flow cannot do without (OpenAPI, OAuth Flow Object). */
const NEEDS: Readonly<Record<Flow, readonly (keyof Endpoints)[]>> = {
  implicit: ["authorizationUrl"],
  password: ["tokenUrl"],
  clientCredentials: ["tokenUrl"],
  authorizationCode: ["authorizationUrl", "tokenUrl"],
  deviceAuthorization: ["deviceAuthorizationUrl", "tokenUrl"],
};

/** An endpoint that nobody names, and that cannot be discovered either. */
function findMissing({
  flow,
  endpoints,
  metadataUrl,
  environments = {},
}: OAuthPlan): keyof Endpoints | undefined {
  if (metadataUrl !== undefined) return undefined;
  const places: readonly Endpoints[] = Object.values(environments);
  return NEEDS[flow].find(
    (name) =>
      endpoints[name] === undefined &&
      !places.some((place) => place[name] !== undefined),
  );
}

/** The scopes that flows describe, and those that operations ask for. */
function listScopes(scheme: SecurityScheme, api: Api): Scope[] {
  const scopes = new Map<string, Scope>();
  const flows = scheme.type === "oauth2" ? scheme.flows : [];
  for (const scope of flows.flatMap((flow) => flow.scopes))
    if (!scopes.get(scope.name)?.description) scopes.set(scope.name, scope);
  for (const { security } of api.actions)
    for (const requirement of security) {
      const asked = Object.hasOwn(requirement, scheme.id)
        ? (requirement[scheme.id] ?? [])
        : [];
      for (const name of asked)
        if (!scopes.has(name)) scopes.set(name, { name, description: "" });
    }
  return [...scopes.values()].filter(({ name }) => name !== "");
}
