import type { Connection } from "../connection.js";
import { isSecure } from "../transport/secure.js";
import type { OAuthDescription } from "./description.js";
import { TokenFailure } from "./failure.js";
import type { Endpoints, OAuthOptions } from "./options.js";

export type EndpointName = keyof Endpoints;

/** Who says where endpoints are: the one that counts most comes first. */
export function layersOf(
  { environments = {}, ...described }: OAuthDescription,
  options: OAuthOptions,
  environment: string | undefined,
): readonly Endpoints[] {
  const ofEnvironment =
    environment !== undefined && Object.hasOwn(environments, environment)
      ? environments[environment]
      : undefined;
  return [options.endpoints ?? {}, ofEnvironment ?? {}, described];
}

/**
 * The URL of an endpoint, as somebody gives it. Who gives another token
 * endpoint means it for refreshes as well.
 */
export function findEndpoint(
  name: EndpointName,
  layers: readonly Endpoints[],
): string | undefined {
  for (const layer of layers) {
    const url = layer[name];
    if (url) return url;
    if (name === "refreshUrl" && layer.tokenUrl) return layer.tokenUrl;
  }
  return undefined;
}

/**
 * Makes a URL absolute, and sees to it that a secret may be sent there.
 *
 * @throws {TokenFailure} if it may not.
 */
export function resolveEndpoint(
  name: EndpointName,
  url: string,
  connection: Connection,
): string {
  const base = `${connection.baseUrl}/`;
  if (!URL.canParse(url, base)) {
    throw new TokenFailure("refused", `${name} is no URL`);
  }
  const { href } = new URL(url, base);
  if (isSecure(href, connection)) return href;
  throw new TokenFailure("refused", `${name} is not https`);
}
