import { http } from "msw";
import { buildResponse } from "../../mocks/src/reply.js";
import type { TokenCredential } from "./catalogue.js";
import { catalogue } from "./connection.js";
import { readSecret } from "./credentials.js";
import { findAction, server } from "./server.js";

/** Where tokens are given out. */
const TOKEN_URL = "https://login.example.test/token";

/** What a token request says, by RFC 6749's names. */
export interface TokenRequest {
  readonly contentType: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface MockedAuthorization {
  readonly tokenUrl: string;
  /** Every token request so far. */
  readonly grants: readonly TokenRequest[];
  /** The access token of every request to the API so far. */
  readonly presented: readonly string[];
}

export interface AuthorizationOptions {
  /** Refuses every access token, however new. */
  readonly never?: boolean;
  /** Refuses to give out tokens. */
  readonly over?: boolean;
}

/**
 * Lets a server answer one action to who has a current access token, and another one give those out. The first is called
 * `access-1`, the next `access-2`. They know nothing of the client, only what `connector.json` says.
 */
export function mockAuthorization(
  id: string,
  factory: string,
  { never = false, over = false }: AuthorizationOptions = {},
): MockedAuthorization {
  const credential = findCredential(factory);
  const action = findAction(id);
  const grants: TokenRequest[] = [];
  const presented: string[] = [];
  server.resetHandlers(
    http.post(TOKEN_URL, async ({ request }) => {
      grants.push(await readRequest(request, credential));
      return over ? refuseGrant(credential) : grant(grants.length, credential);
    }),
    http.all(
      () => true,
      async ({ request }) => {
        const token = (await readSecret(request, credential)) ?? "";
        presented.push(token);
        return !never && token === `access-${grants.length}`
          ? buildResponse(action, catalogue)
          : refuseToken(credential);
      },
    ),
  );
  return { tokenUrl: TOKEN_URL, grants, presented };
}

function findCredential(factory: string): TokenCredential {
  const found = catalogue.credentials.find((one) => one.factory === factory);
  if (!found) throw new Error(`connector.json has no credential ${factory}`);
  return found;
}

async function readRequest(
  request: Request,
  { request: style = {} }: TokenCredential,
): Promise<TokenRequest> {
  const text = await request.text();
  const sent =
    style.format === "json"
      ? Object.entries(JSON.parse(text) as object)
      : [...new URLSearchParams(text)];
  const names = new Map(
    Object.entries(style.names ?? {}).map(([name, own]) => [own, name]),
  );
  return {
    contentType: request.headers.get("content-type") ?? "",
    parameters: Object.fromEntries(
      sent.map(([name, value]) => [names.get(name) ?? name, value as unknown]),
    ),
  };
}

/** RFC 6749, section 5.1, or where the API has it. */
function grant(
  turn: number,
  { response: style = {} }: TokenCredential,
): Response {
  const hour = 3_600;
  const ends = Math.floor(Date.now() / 1_000) + hour;
  const expiry =
    style.expiresAt === undefined
      ? [style.expiresIn ?? "expires_in", hour]
      : [style.expiresAt, ends];
  return Response.json(
    nest([
      [style.accessToken ?? "access_token", `access-${turn}`],
      [style.refreshToken ?? "refresh_token", `refresh-${turn}`],
      ["token_type", style.tokenTypes?.[0] ?? "Bearer"],
      expiry as [string, number],
    ]),
  );
}

/** RFC 6749, section 5.2. */
function refuseGrant({ response: style = {} }: TokenCredential): Response {
  const error = style.invalidGrant?.[0] ?? "invalid_grant";
  return Response.json(nest([[style.error ?? "error", error]]), {
    status: 400,
  });
}

/** RFC 6750, section 3.1, or what tells that a token has expired. */
function refuseToken({ expired = [] }: TokenCredential): Response {
  const { status = 401, header, path, values } = expired[0] ?? {};
  const value = values?.[0] ?? "expired";
  const headers = header === undefined ? {} : { [header]: value };
  const body = path === undefined ? {} : nest([[path, value]]);
  return Response.json(body, { status, headers });
}

/** An object with a value at each path: `data.token`. */
function nest(
  members: readonly (readonly [path: string, value: unknown])[],
): object {
  const whole: Record<string, unknown> = {};
  for (const [path, value] of members) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    let place = whole;
    for (const name of names) {
      const inner = (place[name] ?? {}) as Record<string, unknown>;
      place[name] = inner;
      place = inner;
    }
    place[last] = value;
  }
  return whole;
}
