import type { Api, Content, Encoding, Schema } from "../../ir/index.js";
import { schemaOf } from "../../ir/reach.js";
import { mergeObject } from "../body.js";
import { isMultipartType } from "../media-types.js";
import type { BodyChoice } from "../plan.js";
import { isStructured, isXmlContent } from "../xml/xml.js";

/** The parts of a multipart body that are written as bodies of their own: XML, or parts again (OpenAPI 3.2 §4.15). */
export interface PartBodies {
  readonly named: ReadonlyMap<string, BodyChoice>;
  /** By position: those of the first parts, and that of every part behind them. */
  readonly prefix: readonly (BodyChoice | undefined)[];
  readonly item: BodyChoice | undefined;
}

export function listPartBodies(content: Content, api: Api): PartBodies {
  const { schema = {}, encoding = {}, prefixEncoding = [] } = content;
  const { properties = {} } = mergeObject(schema, api) ?? {};
  const named = Object.entries(encoding).flatMap(([name, one]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const part = own && bodyOfNamed(one, own, api);
    return part ? [[name, part] as const] : [];
  });
  const { prefixItems = [], items } = resolve(schema, api);
  const { itemEncoding } = content;
  return {
    named: new Map(named),
    prefix: prefixEncoding.map((one, at) =>
      bodyOfPart(one, prefixItems[at] ?? items, api),
    ),
    item: itemEncoding && bodyOfPart(itemEncoding, items, api),
  };
}

/** The XML in the parts of a body, also in parts of its parts. */
export function listXmlParts(
  { codec, content }: BodyChoice,
  api: Api,
): Schema[] {
  if (codec === "xml") return content.schema ? [content.schema] : [];
  if (codec !== "multipart") return [];
  const { named, prefix, item } = listPartBodies(content, api);
  return [...named.values(), ...prefix, item].flatMap((part) =>
    part ? listXmlParts(part, api) : [],
  );
}

/** A list repeats its name, unless its items have no members: then it is the parts of one part (RFC 7578 §4.3). */
function bodyOfNamed(
  encoding: Encoding,
  schema: Schema,
  api: Api,
): BodyChoice | undefined {
  const { items = schema } = resolve(schema, api);
  const each = bodyOfPart(encoding, items, api);
  return each ?? nestedBody(encoding, schema, api);
}

function bodyOfPart(
  encoding: Encoding,
  schema: Schema = {},
  api: Api,
): BodyChoice | undefined {
  const content = { mediaType: encoding.contentType ?? "", schema };
  if (isXmlContent(content, api)) return { codec: "xml", content };
  return nestedBody(encoding, schema, api);
}

function nestedBody(
  { contentType: mediaType = "", ...own }: Encoding,
  schema: Schema,
  api: Api,
): BodyChoice | undefined {
  const isNested = isMultipartType(mediaType) && !/[*,]/.test(mediaType);
  if (!isNested || !isStructured(schema, api)) return undefined;
  const { encoding, prefixEncoding, itemEncoding } = own;
  return {
    codec: "multipart",
    content: {
      mediaType,
      schema,
      ...(encoding && { encoding }),
      ...(prefixEncoding && { prefixEncoding }),
      ...(itemEncoding && { itemEncoding }),
    },
  };
}

const resolve = (schema: Schema, { schemas }: Api): Schema =>
  (schema.$ref === undefined ? undefined : schemaOf(schemas, schema.$ref)) ??
  schema;
