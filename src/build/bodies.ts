import type {
  Body,
  Content,
  Encoding,
  HeaderSeparator,
  ParameterStyle,
  Response,
  ResponseHeader,
} from "../ir/index.js";
import type {
  Document,
  EncodingNode,
  HeaderNode,
  MediaTypeNode,
  RequestBodyNode,
  ResponseNode,
  SchemaNode,
} from "../normalise/document.js";
import { examplesOf } from "./examples.js";
import { describeBytesParts, describePart } from "./bytes-parts.js";
import { eventDataOf } from "./event-data.js";
import { buildLinks } from "./links.js";
import { mapRecord, pickStrings } from "./read.js";
import { buildSchema } from "./schema.js";

export function buildBody(
  node: RequestBodyNode | undefined,
  document: Document,
): { body?: Body } {
  const content = buildContent(node?.content, document);
  if (!node || content.length === 0) return {};
  return {
    body: {
      required: node.required === true,
      ...pickStrings(node, ["description"]),
      content,
    },
  };
}

/** Sorted by how specific a status is: exact, range, `default` (OpenAPI §4.16). */
export function buildResponses(
  nodes: Readonly<Record<string, ResponseNode>>,
  document: Document,
): Response[] {
  return Object.entries(nodes)
    .filter(([status]) => /^([1-5]\d\d|[1-5]XX|default)$/i.test(status))
    .map(([status, node]) =>
      buildResponse(
        status.toLowerCase() === "default" ? "default" : status.toUpperCase(),
        node,
        document,
      ),
    )
    .sort((a, b) => rank(a.status) - rank(b.status));
}

const rank = (status: string) =>
  status === "default"
    ? 2000
    : status.endsWith("XX")
      ? 1000 + Number(status[0])
      : Number(status);

function buildResponse(
  status: string,
  node: ResponseNode,
  document: Document,
): Response {
  return {
    status,
    ...pickStrings(node, ["description"]),
    headers: Object.entries(node.headers ?? {}).map(([name, header]) =>
      buildHeader(name, header, document),
    ),
    content: buildContent(node.content, document),
    ...buildLinks(node.links, document),
  };
}

function buildHeader(
  name: string,
  node: HeaderNode,
  document: Document,
): ResponseHeader {
  const [mediaType, media] = Object.entries(node.content ?? {})[0] ?? [];
  const schema = node.schema ?? media?.schema;
  return {
    name,
    required: node.required === true,
    ...pickStrings(node, ["description"]),
    schema: schema === undefined ? {} : buildSchema(schema, document),
    ...(mediaType !== undefined && { mediaType: lowerType(mediaType) }),
    ...(node.explode === true && { explode: node.explode }),
    ...separatorOf(node),
  };
}

const SEPARATORS: ReadonlyMap<unknown, HeaderSeparator> = new Map([
  ["pipeDelimited", "|"],
  ["spaceDelimited", " "],
  ["tabDelimited", "\t"],
]);

function separatorOf({ style }: HeaderNode): { separator?: HeaderSeparator } {
  const separator = SEPARATORS.get(style);
  return separator === undefined ? {} : { separator };
}

function buildContent(
  content: Readonly<Record<string, MediaTypeNode>> = {},
  document: Document,
): Content[] {
  return Object.entries(content).map(([name, node]) => {
    const mediaType = lowerType(name);
    const isParts = mediaType.startsWith("multipart/");
    const schema =
      node.schema !== undefined && isParts
        ? describeBytesParts(node.schema, node)
        : node.schema;
    const itemSchema =
      node.itemSchema !== undefined && isParts
        ? (describePart(node.itemSchema, node.itemEncoding) as SchemaNode)
        : node.itemSchema;
    return {
      mediaType,
      ...(schema !== undefined && { schema: buildSchema(schema, document) }),
      ...(itemSchema !== undefined && {
        itemSchema: buildSchema(itemSchema, document),
      }),
      ...eventDataOf(itemSchema, document),
      ...buildParts(node, document),
      ...examplesOf(node, name.toLowerCase()),
    };
  });
}

/** Type and subtype are case-insensitive (RFC 9110 §8.3.1), parameter values may not be. */
function lowerType(name: string): string {
  const [type = "", ...parameters] = name.split(";");
  return [
    type.trim().toLowerCase(),
    ...parameters.map((parameter) => parameter.trim()),
  ].join("; ");
}

type Parts = Pick<Content, "encoding" | "prefixEncoding" | "itemEncoding">;

/** How the parts of a body, or of one of its parts, are written. */
function buildParts(
  {
    encoding,
    prefixEncoding,
    itemEncoding,
  }: Pick<EncodingNode, "encoding" | "prefixEncoding" | "itemEncoding">,
  document: Document,
): Parts {
  const build = (node: EncodingNode) => buildPart(node, document);
  return {
    ...(encoding && { encoding: mapRecord(encoding, build) }),
    ...(prefixEncoding && { prefixEncoding: prefixEncoding.map(build) }),
    ...(itemEncoding && { itemEncoding: build(itemEncoding) }),
  };
}

/** The encoding of a part, which can have headers of its own; its type is said elsewhere (OpenAPI §4.15). */
function buildPart(node: EncodingNode, document: Document): Encoding {
  const headers = Object.entries(node.headers ?? {})
    .filter(([name]) => name.toLowerCase() !== "content-type")
    .map(([name, header]) => buildHeader(name, header, document));
  return {
    ...buildEncoding(node),
    ...(headers.length > 0 && { headers }),
    ...buildParts(node, document),
  };
}

export function buildEncoding(node: EncodingNode): Encoding {
  return {
    ...pickStrings(node, ["contentType"]),
    ...(typeof node.style === "string" && {
      style: node.style as ParameterStyle,
    }),
    ...(typeof node.explode === "boolean" && { explode: node.explode }),
    ...(typeof node.allowReserved === "boolean" && {
      allowReserved: node.allowReserved,
    }),
  };
}
