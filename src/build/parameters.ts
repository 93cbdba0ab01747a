import type {
  Encoding,
  Parameter,
  ParameterStyle,
  Schema,
} from "../ir/index.js";
import type {
  Document,
  MediaTypeNode,
  ParameterNode,
} from "../normalise/document.js";
import { buildEncoding } from "./bodies.js";
import type { BuildContext } from "./context.js";
import { deprecationOf } from "./deprecation.js";
import { examplesOf } from "./examples.js";
import { internalOf } from "./internal.js";
import { mapRecord, pickStrings } from "./read.js";
import { buildSchema } from "./schema.js";

/** OpenAPI §4.12: header parameters of these names are ignored; they are described elsewhere. So is `Authorization`, once the plan has seen it. */
const IGNORED_HEADERS = new Set(["accept", "content-type"]);

const DEFAULT_STYLE = {
  path: "simple",
  query: "form",
  querystring: "form",
  header: "simple",
  cookie: "form",
} as const;

const FORM = "application/x-www-form-urlencoded";

const STYLES: ReadonlySet<unknown> = new Set<ParameterStyle>([
  "matrix",
  "label",
  "simple",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "tabDelimited",
  "cookie",
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
    const isIgnored =
      node.in === "header" && IGNORED_HEADERS.has(node.name.toLowerCase());
    return isIgnored || isNameless(node) ? [] : [buildParameter(context, node)];
  });
}

/** No header and no cookie can be sent without a name. */
const isNameless = ({ in: place, name }: ParameterNode): boolean =>
  name === "" && (place === "header" || place === "cookie");

function buildParameter(
  { document }: BuildContext,
  node: ParameterNode,
): Parameter {
  const location = node.in;
  const style = styleOf(node, location);
  const [mediaType, media] = contentOf(node);
  return {
    name: node.name,
    in: location,
    required: location === "path" || node.required === true,
    ...pickStrings(node, ["description"]),
    ...deprecationOf(node),
    schema: schemaOf(media ? media.schema : node.schema, document),
    style,
    explode: node.explode ?? (style === "form" || style === "cookie"),
    allowReserved: node.allowReserved === true,
    ...(location === "query" &&
      node.allowEmptyValue === true && { allowEmptyValue: true }),
    ...(mediaType !== undefined && { mediaType: mediaType.toLowerCase() }),
    ...encodingOf(node, media),
    ...examplesOf(node),
    ...internalOf(node),
  };
}

/** A whole query that says no media type is a form, as queries are. */
function contentOf({
  in: location,
  content = {},
  schema,
}: ParameterNode): [mediaType?: string, media?: MediaTypeNode] {
  const [first] = Object.entries(content);
  if (first) return first;
  return location === "querystring" ? [FORM, schema ? { schema } : {}] : [];
}

function encodingOf(
  { in: location }: ParameterNode,
  media: MediaTypeNode | undefined,
): { encoding?: Readonly<Record<string, Encoding>> } {
  return location === "querystring" && media?.encoding
    ? { encoding: mapRecord(media.encoding, buildEncoding) }
    : {};
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
