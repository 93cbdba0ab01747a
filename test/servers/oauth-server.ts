import { generateKeyPairSync, randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Context, type ProviderError } from "oidc-provider";
import { OAUTH_CLIENTS } from "./oauth-clients.js";
import { keepRecords } from "./oauth-records.js";

export interface OAuthServerOptions {
  /** Seconds for which an access token is good. Default: 60. */
  readonly accessTtl?: number;
  /** Seconds. Default: 600. */
  readonly refreshTtl?: number;
  /** Whether each refresh gives a new refresh token, and reuse revokes the family. Default: yes. */
  readonly rotate?: boolean;
}

/** One thing that happened to a grant. */
export interface OAuthEvent {
  /** `grant.success`, `grant.error`, `grant.revoked`, `authorization.success`, … */
  readonly event: string;
  readonly client: string | undefined;
  readonly grantType: string | undefined;
  readonly error: string | undefined;
}

export interface OAuthServer {
  readonly issuer: string;
  /** A protected resource: 200 with whose token it was, 401 with one that is expired or unknown. */
  readonly resource: string;
  readonly log: readonly OAuthEvent[];
  /** How often something happened: `counts("grant.success", "refresh_token")`. */
  counts(event: string, grantType?: string): number;
  close(): Promise<void>;
}

const EVENTS = [
  "grant.success",
  "grant.error",
  "grant.revoked",
  "authorization.success",
  "authorization.error",
];

/**
 * A certified authorization server on loopback. Whoever comes is logged in as `alice` and consents at once; each redirect
 * on the way is a real one.
 */
export async function startOAuthServer(
  options: OAuthServerOptions = {},
): Promise<OAuthServer> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configure(options));
  const log = record(provider);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    const { pathname } = new URL(request.url ?? "", issuer);
    const work =
      pathname === "/resource"
        ? protect(provider, request, response)
        : pathname.startsWith("/interaction/")
          ? consent(provider, request, response)
          : Promise.resolve(answer(request, response));
    work.catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return {
    issuer,
    resource: `${issuer}/resource`,
    log,
    counts: (event, grantType) =>
      log.filter(
        (entry) =>
          entry.event === event &&
          (grantType === undefined || entry.grantType === grantType),
      ).length,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Owner {
  readonly clientId: string;
}

function configure({
  accessTtl = 60,
  refreshTtl = 600,
  rotate = true,
}: OAuthServerOptions): object {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    adapter: keepRecords(),
    clients: OAUTH_CLIENTS,
    scopes: ["openid", "offline_access", "read", "write"],
    claims: { openid: ["sub"] },
    pkce: { required: () => true },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    jwks: { keys: [privateKey.export({ format: "jwk" })] },
    ttl: {
      AccessToken: accessTtl,
      ClientCredentials: accessTtl,
      RefreshToken: refreshTtl,
      AuthorizationCode: 30,
      IdToken: 60,
      Session: 600,
      Interaction: 600,
      Grant: 600,
      DeviceCode: 60,
    },
    rotateRefreshToken: rotate,
    issueRefreshToken: (
      _: Context,
      client: { grantTypeAllowed(type: string): boolean },
      code: { scopes: ReadonlySet<string> },
    ) =>
      client.grantTypeAllowed("refresh_token") &&
      code.scopes.has("offline_access"),
    findAccount: (_: Context, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id }),
    }),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: {
        enabled: true,
        allowedPolicy: (_: Context, client: Owner, token: Owner) =>
          client.clientId === token.clientId,
      },
      deviceFlow: { enabled: true, ...DEVICE_PAGES },
      resourceIndicators: { enabled: false },
    },
    interactions: {
      url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}`,
    },
    renderError: (context: Context, out: object, error: ProviderError) => {
      context.type = "json";
      context.body = { ...out, detail: error.error_detail ?? error.message };
    },
  };
}

/** Forms with nothing around them, for a scripted browser. */
const DEVICE_PAGES = {
  userCodeInputSource: (context: Context, form: string) => {
    context.body = form;
  },
  userCodeConfirmSource: (context: Context, form: string) => {
    context.body = form;
  },
  successSource: (context: Context) => {
    context.body = "connected";
  },
};

function record(provider: Provider): OAuthEvent[] {
  const log: OAuthEvent[] = [];
  for (const event of EVENTS) {
    provider.on(event, ({ oidc }, failure) => {
      log.push({
        event,
        client: oidc?.client?.clientId,
        grantType: oidc?.params?.grant_type,
        error: failure?.error,
      });
    });
  }
  return log;
}

async function protect(
  provider: Provider,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { authorization = "" } = request.headers;
  const token = /^Bearer (.+)$/.exec(authorization)?.[1] ?? "";
  const found =
    (await provider.AccessToken.find(token)) ??
    (await provider.ClientCredentials.find(token));
  const json = { "content-type": "application/json" };
  if (!found || found.isExpired) {
    const challenge = 'Bearer error="invalid_token"';
    response.writeHead(401, { ...json, "www-authenticate": challenge });
    response.end('{"error":"invalid_token"}');
    return;
  }
  const { clientId: client, accountId: person, scope } = found;
  response.writeHead(200, json).end(JSON.stringify({ client, person, scope }));
}

/** Logs the person in, and grants whatever is asked for. */
async function consent(
  provider: Provider,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { prompt, grantId, session, params } =
    await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    const login = { login: { accountId: "alice" } };
    const options = { mergeWithLastSubmission: false };
    return provider.interactionFinished(request, response, login, options);
  }
  const grant =
    (grantId && (await provider.Grant.find(grantId))) ||
    new provider.Grant({
      accountId: session?.accountId ?? "",
      clientId: params.client_id,
    });
  const { missingOIDCScope, missingOIDCClaims, missingResourceScopes } =
    prompt.details;
  if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(" "));
  if (missingOIDCClaims) grant.addOIDCClaims(missingOIDCClaims);
  for (const [resource, scopes] of Object.entries(missingResourceScopes ?? {}))
    grant.addResourceScope(resource, scopes.join(" "));
  const result = { consent: { grantId: await grant.save() } };
  const options = { mergeWithLastSubmission: true };
  return provider.interactionFinished(request, response, result, options);
}
