import type { Connection } from "../connection.js";
import type { OAuthDescription } from "./description.js";
import type { OAuthOptions } from "./options.js";

/**
 * Under what the tokens are stored. A store may serve many connectors,
 * environments and schemes: the caller's own key tells only people apart. The
 * URL is no part of it where the environment has a name, so that an API that
 * moves does not lose its connections.
 */
export function storeKey(
  description: OAuthDescription,
  options: OAuthOptions,
  connection: Connection,
): string {
  const { connector, name, baseUrl } = connection;
  const own =
    options.key === undefined
      ? deriveKey(description, options, connection)
      : [options.key];
  return JSON.stringify([
    connector,
    name ?? baseUrl,
    description.scheme,
    ...own,
  ]);
}

/** Says whose tokens they are: what differs in it never shares any. */
function deriveKey(
  { flow }: OAuthDescription,
  { clientId = "", scopes = [], endpoints }: OAuthOptions,
  { baseUrl }: Connection,
): string[] {
  const tokenUrl = endpoints?.tokenUrl ?? "";
  return [flow, baseUrl, tokenUrl, clientId, [...scopes].sort().join(" ")];
}
