import type { Server } from "../ir/index.js";
import type { ServerNode } from "../normalise/document.js";
import { pickStrings, strings } from "./read.js";

export function buildServers(nodes: readonly ServerNode[] = []): Server[] {
  return nodes.map((node) => ({
    url: node.url,
    ...pickStrings(node, ["description"]),
    ...nameOf(node),
    variables: Object.entries(node.variables ?? {}).map(([name, variable]) => ({
      name,
      default: String(variable.default ?? strings(variable.enum)[0] ?? ""),
      enum: strings(variable.enum),
      ...pickStrings(variable, ["description"]),
    })),
  }));
}

/** `name` (3.2), or the extensions that say the same. */
function nameOf(node: ServerNode): { name?: string } {
  const given = pickStrings(node, [
    "name",
    "x-name",
    "x-server-name",
    "x-environment",
    "x-fern-server-name",
    "x-speakeasy-server-id",
  ]);
  const name =
    given.name ??
    given["x-name"] ??
    given["x-server-name"] ??
    given["x-environment"] ??
    given["x-fern-server-name"] ??
    given["x-speakeasy-server-id"];
  return name === undefined ? {} : { name };
}
