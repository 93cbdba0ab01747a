import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface TokenServerOptions {
  /** Seconds that `expires_in` promises; absent: it says nothing. */
  readonly expiresIn?: number | string;
  /** Milliseconds for which the API takes an access token. Default: for ever. */
  readonly lifetimeMs?: number;
  /** Milliseconds before the token endpoint answers. Default: 0. */
  readonly delayMs?: number;
  /** Answers instead of the token endpoint, by the number of its request. */
  readonly answer?: (
    index: number,
  ) =>
    | { status: number; body: unknown; headers?: Record<string, string> }
    | undefined;
}

/** A request to the token endpoint. */
export interface TokenRequestSeen {
  readonly headers: http.IncomingHttpHeaders;
  readonly target: string;
  readonly body: URLSearchParams;
}

export interface TokenServer {
  readonly url: string;
  readonly tokenUrl: string;
  readonly tokenRequests: TokenRequestSeen[];
  /** Requests to the API, by the status of the answer. */
  readonly api: Map<number, number>;
  /** Refresh tokens that were used a second time: their family is revoked. */
  readonly reused: string[];
  /** Starts a family: what a person's login would give. */
  login(): { accessToken: string; refreshToken: string };
  /** Whether an access token is good now, for other servers of the API. */
  accepts(token: string): boolean;
  /** Makes the API refuse one access token. */
  expire(token: string): void;
  /** Makes the API refuse every access token that there is. */
  expireAll(): void;
  close(): Promise<void>;
}

interface Family {
  current: string;
  revoked: boolean;
}

/**
 * An authorization server that rotates refresh tokens and revokes the family of one that comes twice (RFC 9700, section
 * 4.14.2), and the API that takes its access tokens: `/token`, and everything else.
 */
export async function startTokenServer(
  options: TokenServerOptions = {},
): Promise<TokenServer> {
  const access = new Map<string, number>();
  const families = new Map<string, Family>();
  const tokenRequests: TokenRequestSeen[] = [];
  const api = new Map<number, number>();
  const reused: string[] = [];

  const issueAccess = (): string => {
    const token = `access-${randomUUID()}`;
    access.set(token, performance.now() + (options.lifetimeMs ?? Infinity));
    return token;
  };
  const accepts = (token: string) =>
    (access.get(token) ?? 0) > performance.now();
  const issueRefresh = (family: Family): string => {
    family.current = `refresh-${randomUUID()}`;
    families.set(family.current, family);
    return family.current;
  };

  function grant(body: URLSearchParams): { status: number; json: unknown } {
    const type = body.get("grant_type");
    const given = body.get("refresh_token") ?? "";
    const promise =
      options.expiresIn === undefined ? {} : { expires_in: options.expiresIn };
    const base = () => ({
      access_token: issueAccess(),
      token_type: "Bearer",
      ...promise,
    });
    if (type !== "refresh_token") return { status: 200, json: base() };
    const family = families.get(given);
    if (family && given !== family.current) {
      reused.push(given);
      family.revoked = true;
    }
    if (!family || family.revoked) {
      return { status: 400, json: { error: "invalid_grant" } };
    }
    const refresh_token = issueRefresh(family);
    return { status: 200, json: { ...base(), refresh_token } };
  }

  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = request.url ?? "";
    const reply = (
      status: number,
      json: unknown,
      headers: Record<string, string> = {},
    ) => {
      response.writeHead(status, {
        "content-type": "application/json",
        ...headers,
      });
      response.end(typeof json === "string" ? json : JSON.stringify(json));
    };
    if (target.startsWith("/token")) {
      const body = new URLSearchParams(Buffer.concat(chunks).toString());
      tokenRequests.push({ headers: request.headers, target, body });
      const own = options.answer?.(tokenRequests.length - 1);
      const granted = own
        ? { status: own.status, json: own.body }
        : grant(body);
      const send = () => reply(granted.status, granted.json, own?.headers);
      if (options.delayMs) setTimeout(send, options.delayMs);
      else send();
      return;
    }
    const token = request.headers.authorization?.slice("Bearer ".length) ?? "";
    const isGood = accepts(token);
    const status = isGood ? 200 : 401;
    api.set(status, (api.get(status) ?? 0) + 1);
    reply(status, isGood ? { token } : { error: "invalid_token" });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    tokenUrl: `${url}/token`,
    tokenRequests,
    api,
    reused,
    login: () => {
      const family = { current: "", revoked: false };
      return { accessToken: issueAccess(), refreshToken: issueRefresh(family) };
    },
    accepts,
    expire: (token) => void access.delete(token),
    expireAll: () => access.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
