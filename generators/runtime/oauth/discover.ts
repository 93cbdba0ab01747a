import { isSecure } from "../transport/secure.js";
import { isRecord } from "../parameters/value.js";
import type { Discover, ServerMetadata } from "./description.js";
import { TokenFailure } from "./failure.js";

type Fetch = (url: string) => Promise<unknown>;
type Json = Readonly<Record<string, unknown>>;

/** What an issuer's metadata may be called. */
const WELL_KNOWN = ["oauth-authorization-server", "openid-configuration"];

/** By the names of RFC 8414, section 2, and RFC 8628, section 4. */
const ENDPOINTS = [
  ["authorizationUrl", "authorization_endpoint"],
  ["deviceAuthorizationUrl", "device_authorization_endpoint"],
  ["tokenUrl", "token_endpoint"],
  ["revocationUrl", "revocation_endpoint"],
] as const;

/**
 * Asks an authorization server for its endpoints (RFC 8414; OpenID Connect
 * Discovery). `url` is that of its metadata, or its issuer. The metadata have
 * to be those of the issuer that they name (RFC 8414, section 3.3), and none of
 * their endpoints may be less secure than they are.
 */
export function discover(url: string): Discover {
  return async (fetch) => {
    if (!URL.canParse(url)) {
      throw refuse("the URL of the authorization server is not absolute");
    }
    const urls = nameIn(url)
      ? [url]
      : WELL_KNOWN.flatMap((name) => placesOf(url, name));
    const [at, metadata] = await fetchFirst(new Set(urls), fetch);
    return readMetadata(metadata, at);
  };
}

/** `openid-configuration` and the like, in the URL of metadata. */
function nameIn(url: string): string | undefined {
  return /\/\.well-known\/([^/?#]+)/.exec(url)?.[1];
}

/**
 * Where the metadata of an issuer may be: RFC 8414, section 3.1, and OpenID
 * Connect Discovery, section 4.
 */
function placesOf(issuer: string, name: string): readonly string[] {
  if (!URL.canParse(issuer)) return [];
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, "");
  return [
    `${origin}/.well-known/${name}${path}`,
    `${origin}${path}/.well-known/${name}`,
  ];
}

/** The first of the documents that there is, and where it was. */
async function fetchFirst(
  urls: ReadonlySet<string>,
  fetch: Fetch,
): Promise<[string, Json]> {
  let problem = new TokenFailure("refused", "there are no metadata");
  for (const url of urls) {
    try {
      const json = await fetch(url);
      if (isRecord(json) && Object.hasOwn(json, "issuer")) return [url, json];
    } catch (error) {
      const isAnswer =
        error instanceof TokenFailure && error.reason === "refused";
      if (!isAnswer) throw error;
      problem = error;
    }
  }
  throw problem;
}

function readMetadata(json: Json, at: string): ServerMetadata {
  const { origin, pathname } = new URL(at);
  const { issuer, token_endpoint_auth_methods_supported: methods } = json;
  if (
    typeof issuer !== "string" ||
    !placesOf(issuer, nameIn(at) ?? "").includes(origin + pathname)
  ) {
    throw refuse("the metadata are those of another issuer");
  }
  const endpoints = ENDPOINTS.flatMap(([name, member]) => {
    const url = readEndpoint(json, member, at);
    return url === undefined ? [] : [[name, url]];
  });
  return {
    issuer,
    ...Object.fromEntries(endpoints),
    ...(Array.isArray(methods) && {
      clientAuthentication: methods.filter((one) => typeof one === "string"),
    }),
    namesIssuer:
      json["authorization_response_iss_parameter_supported"] === true,
  };
}

/** Plain http will do for a server that was itself asked over it. */
function readEndpoint(
  json: Json,
  member: string,
  at: string,
): string | undefined {
  const url = Object.hasOwn(json, member) ? json[member] : undefined;
  if (url === undefined || url === null) return undefined;
  const allowInsecure = !isSecure(at, { allowInsecure: false });
  const isUsable =
    typeof url === "string" &&
    URL.canParse(url) &&
    /^https?:$/.test(new URL(url).protocol) &&
    isSecure(url, { allowInsecure });
  if (isUsable) return url;
  throw refuse(`the metadata's ${member} is no https URL`);
}

function refuse(message: string): TokenFailure {
  return new TokenFailure("refused", message);
}
