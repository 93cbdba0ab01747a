import { isList, listOf, textOf, type Node } from "../../../grammar/json.js";

const preferred = ["https", "http"];

/** `host`, `basePath` and `schemes` as servers, the encrypted one first; none when the document has neither. */
export function serversOf(document: Node): readonly Node[] {
  return serversFor(document, listOf(document, "schemes"));
}

/** The servers of an operation that has `schemes` of its own. */
export function ownServersOf(
  operation: Node,
  document: Node,
): { servers?: readonly Node[] } {
  const schemes = operation["schemes"];
  if (!isList(schemes) || textOf(document, "host") === undefined) return {};
  const same = String(schemes) === String(document["schemes"]);
  return same ? {} : { servers: serversFor(document, schemes) };
}

function serversFor(
  document: Node,
  schemes: readonly unknown[],
): readonly Node[] {
  const host = textOf(document, "host");
  const basePath = textOf(document, "basePath") ?? "";
  const path =
    basePath === "" || basePath.startsWith("/") ? basePath : `/${basePath}`;
  if (host === undefined || host === "")
    return path === "" ? [] : [{ url: path }];
  const usable = preferred.filter((scheme) => schemes.includes(scheme));
  // Without schemes, it is the one that the description was read by, which may have been a file.
  const used = usable.length > 0 ? usable : ["https"];
  return used.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}
