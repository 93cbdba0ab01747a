import type { PagingHint } from "../ir/index.js";
import { isObject } from "../is-object.js";

type Node = Readonly<Record<string, unknown>>;

/** What extensions say of an operation's pages: those of other generators too. `none`: it has one page only. */
export function pagingOf(operation: Node): { paging?: PagingHint | "none" } {
  for (const [name, read] of Object.entries(EXTENSIONS)) {
    const said = Object.hasOwn(operation, name) ? operation[name] : undefined;
    if (said === false) return { paging: "none" };
    const hint = isObject(said) ? read(said) : undefined;
    if (hint === "none") return { paging: hint };
    if (hint) return { paging: { from: name, ...hint } };
  }
  return {};
}

type Reading = Omit<PagingHint, "from"> | "none" | undefined;

const EXTENSIONS: Readonly<Record<string, (said: Node) => Reading>> = {
  "x-connector-paging": readOwn,
  "x-speakeasy-pagination": readSpeakeasy,
  "x-fern-pagination": readFern,
  "x-ms-pageable": readMicrosoft,
};

const KINDS = [
  "cursor",
  "offset",
  "pageNumber",
  "nextUrl",
  "linkHeader",
] as const;

/** The members of a hint as they are. */
function readOwn(said: Node): Reading {
  const kind = KINDS.find((one) => one === said["kind"]);
  if (!kind) return undefined;
  const first = said["first"];
  return {
    kind,
    ...texts(said, [
      "param",
      "items",
      "next",
      "header",
      "last",
      "more",
      "total",
      "pages",
    ]),
    ...(typeof first === "number" && { first }),
  };
}

/** `{ nextLinkName, itemName }`; a list without a next link has one page. */
function readMicrosoft(said: Node): Reading {
  const { nextLinkName, itemName } = said;
  if (nextLinkName === null) return "none";
  return {
    kind: "nextUrl",
    next: typeof nextLinkName === "string" ? nextLinkName : "nextLink",
    items: typeof itemName === "string" ? itemName : "value",
  };
}

/** `{ type, inputs: [{ name, in, type }], outputs: { results, nextCursor, numPages, nextUrl } }`, with JSONPaths. */
function readSpeakeasy(said: Node): Reading {
  const outputs = isObject(said["outputs"]) ? said["outputs"] : {};
  const items = optional("items", pathOf(outputs["results"]));
  const inputs = Array.isArray(said["inputs"])
    ? said["inputs"].filter(isObject)
    : [];
  const input = (type: string) =>
    optional("param", inputs.find((one) => one["type"] === type)?.["name"]);
  switch (said["type"]) {
    case "url":
      return {
        kind: "nextUrl",
        ...items,
        ...optional("next", pathOf(outputs["nextUrl"])),
      };
    case "cursor":
      return {
        kind: "cursor",
        ...items,
        ...input("cursor"),
        ...optional("next", pathOf(outputs["nextCursor"])),
      };
    case "offsetLimit":
      return inputs.some((one) => one["type"] === "page")
        ? {
            kind: "pageNumber",
            ...items,
            ...input("page"),
            ...optional("pages", pathOf(outputs["numPages"])),
          }
        : { kind: "offset", ...items, ...input("offset") };
    default:
      return undefined;
  }
}

/** `{ cursor, next_cursor, results }`, `{ next_uri, results }` or `{ offset, results }`, with `$request` and `$response`. */
function readFern(said: Node): Reading {
  const items = optional("items", pathOf(said["results"]));
  const param = (name: string) => optional("param", pathOf(said[name]));
  if (said["next_uri"] !== undefined) {
    const next = optional("next", pathOf(said["next_uri"]));
    return { kind: "nextUrl", ...items, ...next };
  }
  if (said["cursor"] !== undefined) {
    const next = optional("next", pathOf(said["next_cursor"]));
    return { kind: "cursor", ...items, ...param("cursor"), ...next };
  }
  if (said["offset"] === undefined) return undefined;
  const { param: name = "" } = param("offset");
  const kind = /page/i.test(name) ? "pageNumber" : "offset";
  return { kind, ...items, ...param("offset") };
}

/** `$.data.items` and `$response.data.items` are `data.items`. */
function pathOf(said: unknown): string | undefined {
  if (typeof said !== "string") return undefined;
  const path = /^\$(?:request|response)?\.?([^[\]()*?]*)$/.exec(said);
  return path?.[1];
}

function optional<Name extends string>(
  name: Name,
  value: unknown,
): { [N in Name]?: string } {
  if (typeof value !== "string") return {};
  return { [name]: value } as { [N in Name]?: string };
}

const texts = <Name extends string>(
  node: Node,
  names: readonly Name[],
): { [N in Name]?: string } =>
  Object.assign({}, ...names.map((name) => optional(name, node[name])));
