import type { Parameter, ParameterStyle, Schema } from "../ir/index.js";
import type { Document, ParameterNode } from "../normalise/document.js";
import type { BuildContext } from "./context.js";
import { deprecationOf } from "./deprecation.js";
import { examplesOf } from "./examples.js";
import { pickStrings } from "./read.js";
import { buildSchema } from "./schema.js";

/** OpenAPI §4.12: header parameters of these names are ignored; they are described elsewhere. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

const DEFAULT_STYLE = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
} as const;

const STYLES: ReadonlySet<unknown> = new Set<ParameterStyle>([
  "matrix",
  "label",
  "simple",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "tabDelimited",
]);

/** The parameters of a path item and its operation; the operation's win (OpenAPI §4.10). */
export function buildParameters(
  context: BuildContext,
  shared: readonly ParameterNode[],
  own: readonly ParameterNode[],
): Parameter[] {
  const merged = new Map(
    [...shared, ...own].map((node) => [`${node.in} ${node.name}`, node]),
  );
  return [...merged.values()].flatMap((node) => {
    if (node.in === "querystring") {
      context.diagnostics.report(
        "GC_QUERYSTRING_UNSUPPORTED",
        { node, key: "in" },
        { name: node.name },
      );
      return [];
    }
    if (node.in === "header" && IGNORED_HEADERS.has(node.name.toLowerCase()))
      return [];
    return [buildParameter(context, node, node.in)];
  });
}

function buildParameter(
  { document }: BuildContext,
  node: ParameterNode,
  location: Parameter["in"],
): Parameter {
  const style = styleOf(node, location);
  const [mediaType, media] = Object.entries(node.content ?? {})[0] ?? [];
  return {
    name: node.name,
    in: location,
    required: location === "path" || node.required === true,
    ...pickStrings(node, ["description"]),
    ...deprecationOf(node),
    schema: schemaOf(media ? media.schema : node.schema, document),
    style,
    explode: node.explode ?? style === "form",
    allowReserved: node.allowReserved === true,
    ...(mediaType !== undefined && { mediaType: mediaType.toLowerCase() }),
    ...examplesOf(node),
  };
}

function styleOf(
  node: ParameterNode,
  location: Parameter["in"],
): ParameterStyle {
  return STYLES.has(node.style)
    ? (node.style as ParameterStyle)
    : DEFAULT_STYLE[location];
}

const schemaOf = (node: ParameterNode["schema"], document: Document): Schema =>
  node === undefined ? {} : buildSchema(node, document);
