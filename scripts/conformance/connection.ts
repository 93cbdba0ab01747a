import type { CredentialEntry } from "./catalogue.ts";
import type { Target } from "./choose.ts";
import { type Exchange, plain } from "./scenario.ts";

/**
 * Makes the connector's client for one call, with the credential that is expected.
 *
 * @param link Where the call goes in place of the operation's own URL.
 */
export function connectTo(
  { connector, variables }: Target,
  call: Exchange,
  { baseUrl, link }: { readonly baseUrl: string; readonly link?: string },
): object {
  const { exports, catalogue } = connector;
  const factory = Object.keys(exports).find((name) =>
    /^create(?!Client$)/.test(name),
  );
  const create = exports[factory ?? "createClient"] as (o: object) => object;
  const [environment] = catalogue.environments;
  const auth = catalogue.credentials.flatMap((credential) => {
    const { factory: name, takes = "value" } = credential;
    const secret = readSecret(credential, call);
    const make = exports[name] as (proof: unknown) => unknown;
    if (secret === undefined) return [];
    if (takes === "hook") return [make(setAuthorization(secret))];
    return takes === "value" ? [make(secret)] : [];
  });
  return create({
    environment: environment?.url.includes("{")
      ? { name: environment.name, endpoint: baseUrl, ...variables }
      : { url: baseUrl },
    retry: { attempts: 1 },
    ...(link !== undefined && { interceptors: [follow(link)] }),
    ...(catalogue.credentials.length > 0 && { auth }),
  });
}

/** Proves who calls in a scheme that only the caller knows. */
const setAuthorization =
  (secret: string) =>
  ({ headers }: { readonly headers: Headers }): void =>
    headers.set("authorization", secret);

/** A request, as far as following a link is concerned. */
interface Followed {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

type Next = (request: Followed) => Promise<Response>;

/** An interceptor that gets a link, as a caller may who knows that a response holds one. */
function follow(link: string): (next: Next) => Next {
  return (next) => (request) => {
    const headers = new Headers(request.headers);
    headers.delete("content-type");
    const url = new URL(link);
    return next({ ...request, method: "GET", url, headers, body: undefined });
  };
}

/** The secret that makes a credential send what is expected; nothing if another one, or none, is expected. */
function readSecret(
  { type, in: place, name = "authorization", scheme }: CredentialEntry,
  { request }: Exchange,
): string | undefined {
  const from =
    place === "query"
      ? request.query.get(name)
      : request.headers.get(name.toLowerCase());
  if (from === undefined) return undefined;
  const text = String(plain(from));
  const isBearer = scheme === "bearer" || type === "oauth2";
  return isBearer ? text.replace(/^Bearer /i, "") : text;
}
