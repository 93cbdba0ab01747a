import { isObject } from "../is-object.js";
import type { EncodingNode, Node, SchemaNode } from "../normalise/document.js";

/** What says how parts are written: a body, or the encoding of a part that has parts itself. */
type Encoded = Pick<
  EncodingNode,
  "encoding" | "prefixEncoding" | "itemEncoding"
>;

/**
 * The schema of a multipart body. A part with the schema `{}`, of which only the encoding says what it is, is bytes of that
 * media type (OpenAPI 3.1 §4.8.14.4). What is referred to is left as it is: it may be used where it is no part.
 */
export function describeBytesParts(
  schema: SchemaNode,
  { encoding = {}, prefixEncoding = [], itemEncoding }: Encoded,
): SchemaNode {
  if (typeof schema === "boolean") return schema;
  const { properties, prefixItems, items } = schema;
  return {
    ...schema,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => {
          const own = Object.hasOwn(encoding, name);
          return [name, describePart(part, own ? encoding[name] : undefined)];
        }),
      ),
    }),
    ...(Array.isArray(prefixItems) && {
      prefixItems: prefixItems.map((part: unknown, at) =>
        describePart(part, prefixEncoding[at]),
      ),
    }),
    ...(items !== undefined && { items: describePart(items, itemEncoding) }),
  };
}

/** One part, or the items of a list, each of which is one; of a choice, whatever is bytes by itself. */
export function describePart(part: unknown, how: EncodingNode = {}): unknown {
  const { contentType = "" } = how;
  if (/^multipart\//i.test(contentType))
    return isObject(part) ? describeBytesParts(part, how) : part;
  if (isObject(part) && isBytesAlone(part)) return { ...part, ...BYTES };
  const choices = isObject(part) ? choicesOf(part) : undefined;
  if (choices) return { ...(part as Node), ...choices };
  if (!contentType.split(",").every(isBytes)) return part;
  const any = findAny(part);
  if (any) return { ...any, ...BYTES };
  if (!isObject(part) || part["type"] !== "array") return part;
  const item = findAny(part["items"]);
  return item ? { ...part, items: { ...item, ...BYTES } } : part;
}

/** What only a media type is said of is bytes of that type (OpenAPI 3.1 §4.8.14.4). */
function isBytesAlone({ contentMediaType: type, ...others }: Node): boolean {
  return (
    typeof type === "string" && isBytes(type) && findAny(others) !== undefined
  );
}

function choicesOf({ oneOf, anyOf }: Node): Node | undefined {
  if (!Array.isArray(oneOf) && !Array.isArray(anyOf)) return undefined;
  const describe = (one: unknown) => describePart(one);
  return {
    ...(Array.isArray(oneOf) && { oneOf: oneOf.map(describe) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(describe) }),
  };
}

const BYTES = { type: "string", format: "binary" };

/** A schema that any value is valid against. */
function findAny(schema: unknown): Node | undefined {
  if (schema === true) return {};
  if (!isObject(schema)) return undefined;
  const names = Object.keys(schema);
  return names.every((name) => ANNOTATION.test(name)) ? schema : undefined;
}

const ANNOTATION =
  /^(title|description|deprecated|examples|readOnly|writeOnly|\$comment|x-.*)$/;

/** A media type whose values are nothing but bytes: neither text, nor what has a codec. */
const isBytes = (type: string): boolean =>
  /^\s*((audio|font|image|model|video)\/|application\/(?!\*))/i.test(type) &&
  !/json|xml|yaml|x-www-form-urlencoded|csv|graphql|javascript|sql/i.test(type);
