import type { Source } from "../load/source.js";
import { isNode, textOf } from "./json.js";
import { resolveUri } from "./target.js";

/** What a document calls itself (`$self`, OpenAPI 3.2 §4.1), without a fragment; its own address where it does not. */
export function identityOf({ uri, value }: Source): string {
  const self = isNode(value) ? textOf(value, "$self") : undefined;
  if (self === undefined) return uri;
  return resolveUri(self.replace(/#.*$/s, ""), uri) ?? uri;
}

/**
 * Where to read what a reference without its fragment leads to. The base is what the document calls itself (RFC 3986
 * §5.1.1). A copy that was read from somewhere else, as from a file, has its neighbours beside it: what it finds below
 * its own folder there is looked for below the folder of the copy.
 */
export function locateAddress(
  address: string,
  from: Source,
): string | undefined {
  const identity = identityOf(from);
  const meant = resolveUri(address, identity);
  if (identity === from.uri || (isWeb(identity) && isWeb(from.uri)))
    return meant;
  const folder = resolveUri(".", identity);
  return folder !== undefined && meant?.startsWith(folder)
    ? resolveUri(`./${meant.slice(folder.length)}`, from.uri)
    : resolveUri(address, from.uri);
}

const isWeb = (uri: string): boolean => /^https?:/i.test(uri);
