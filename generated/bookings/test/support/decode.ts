import { gather, mergeFacts } from "../../src/mocks/facts.js";
import { decode } from "../../src/mocks/match.js";
import type { Definitions, Json, JsonSchema } from "../../src/mocks/schema.js";
import { readBody } from "./body.js";
import type { TestAction, TestCredential, TestParameter } from "./catalogue.js";
import { parseJson, readText } from "./kinds.js";
import { readPath } from "./path.js";
import {
  decodeForm,
  readPairs,
  readValue,
  splitPairs,
  type Pair,
} from "./style.js";

/** A request as a server sees it: read from its bytes with nothing but the API's description. */
export interface DecodedRequest {
  /** By the names that the connector's callers use. */
  readonly parameters: ReadonlyMap<string, Json>;
  /** What the connection filled, by its names on the wire; absent where it fills nothing. */
  readonly internal?: ReadonlyMap<string, Json>;
  /** Absent where no body was sent. */
  readonly body?: Json;
  /** Names in the query that the description does not know. */
  readonly unknown: readonly string[];
}

export interface DecodeContext {
  readonly action: TestAction;
  readonly baseUrl: string;
  readonly definitions: Definitions;
  readonly credentials: readonly TestCredential[];
}

/** Reads a request; `undefined` if its method or path is not that of the action. */
export async function decodeRequest(
  request: Request,
  context: DecodeContext,
): Promise<DecodedRequest | undefined> {
  const { http } = context.action;
  const path = readPath(request.url, {
    ...context,
    template: http.path,
    parameters: described(context.action),
    schemaOf: (key) => schemaOf(context.action, key),
  });
  if (request.method !== http.method || !path) return undefined;
  const query = splitPairs(new URL(request.url).search.slice(1));
  const cookies = splitPairs(request.headers.get("cookie") ?? "", ";");
  const raw: Raw = { path, query, cookies, headers: request.headers };
  const parameters = await readAll(http.parameters ?? [], raw, context);
  const body =
    http.body && (await readBody(request, http.body, context.definitions));
  return {
    parameters,
    ...(http.internal && {
      internal: await readAll(http.internal, raw, context),
    }),
    ...(body !== undefined && { body }),
    unknown: findUnknown(query, context),
  };
}

/** The parameters of callers and of the connection. */
const described = ({ http }: TestAction): readonly TestParameter[] => [
  ...(http.parameters ?? []),
  ...(http.internal ?? []),
];

async function readAll(
  parameters: readonly TestParameter[],
  raw: Raw,
  context: DecodeContext,
): Promise<Map<string, Json>> {
  const values = new Map<string, Json>();
  for (const parameter of parameters) {
    if (isTaken(parameter, context)) continue;
    const value =
      parameter.in === "querystring"
        ? await readQuerystring(parameter, raw, context)
        : readParameter(parameter, raw, context);
    if (value !== undefined) values.set(parameter.key, value);
  }
  return values;
}

/**
 * An optional parameter that a test leaves out, because the transport, a credential or another parameter writes the same
 * place.
 */
function isTaken(parameter: TestParameter, context: DecodeContext): boolean {
  const { in: place, name, required } = parameter;
  if (required) return false;
  const secret = context.credentials.some(
    (one) => one.in === place && one.name?.toLowerCase() === name.toLowerCase(),
  );
  const transport = place === "header" && TRANSPORT_HEADERS.test(name);
  return secret || transport || isMixed(parameter, context);
}

/** The members of an exploded object stand among the other parameters: whose one of a shared name is cannot be told. */
function isMixed(parameter: TestParameter, context: DecodeContext): boolean {
  const own = membersOf(parameter, context);
  if (own.length === 0) return false;
  const others = described(context.action)
    .filter((one) => one !== parameter && one.in === parameter.in)
    .flatMap((one) => {
      const members = membersOf(one, context);
      return members.length > 0 ? members : [one.name];
    });
  return own.some((name) => others.includes(name));
}

/** The names that an exploded object writes into a query; empty for any other parameter. */
function membersOf(
  { in: place, key, mediaType, style = "form", ...rest }: TestParameter,
  { action, definitions }: DecodeContext,
): string[] {
  const { explode = style === "form", schema = schemaOf(action, key) } = rest;
  const isExploded = style === "form" && explode && mediaType === undefined;
  if (place !== "query" || !isExploded) return [];
  const { types = ["object"], properties } = mergeFacts(
    gather(schema, definitions),
  );
  return types.includes("object") ? [...properties.keys()] : [];
}

const TRANSPORT_HEADERS =
  /^(connection|content-length|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade|user-agent)$/i;

interface Raw {
  readonly path: ReadonlyMap<string, string>;
  readonly query: readonly Pair[];
  readonly cookies: readonly Pair[];
  readonly headers: Headers;
}

/** The schema of a parameter is that of the input's member. */
export function schemaOf({ input }: TestAction, key: string): JsonSchema {
  const { properties = {} } = input;
  return (Object.hasOwn(properties, key) ? properties[key] : undefined) ?? {};
}

function readParameter(
  parameter: TestParameter,
  raw: Raw,
  { action, definitions }: DecodeContext,
): Json | undefined {
  const { name, mediaType, style, allowReserved } = parameter;
  const reading = {
    ...parameter,
    schema: parameter.schema ?? schemaOf(action, parameter.key),
    definitions,
    decode: style === "cookie" ? asItIs : allowReserved ? decode : decodeForm,
    others: new Set(described(action).map((other) => other.name)),
  };
  if (parameter.in === "query" || parameter.in === "cookie") {
    const pairs = parameter.in === "query" ? raw.query : raw.cookies;
    if (mediaType === undefined) return readPairs(pairs, reading);
    const text = pairs.find(([key]) => decode(key) === name)?.[1];
    return readContent(text === undefined ? text : decodeForm(text), reading);
  }
  const text =
    parameter.in === "path"
      ? raw.path.get(name)
      : (raw.headers.get(name) ?? implied(name));
  const read =
    parameter.in === "path" ? decode : (value: string) => value.trim();
  if (text === undefined) return undefined;
  const encoded = parameter.in === "path";
  return mediaType === undefined
    ? readValue(text, { ...reading, decode: read, encoded })
    : readContent(read(text), reading);
}

/** A request without a body need not say that its length is 0 (RFC 9110 §8.6). */
const implied = (name: string): string | undefined =>
  /^content-length$/i.test(name) ? "0" : undefined;

const asItIs = (text: string): string => text;

interface Described {
  readonly mediaType?: string;
  readonly schema: JsonSchema;
  readonly definitions: Definitions;
}

/** A parameter that is described by a media type: JSON, or a text. */
function readContent(
  text: string | undefined,
  { mediaType = "", schema, definitions }: Described,
): Json | undefined {
  if (text === undefined) return undefined;
  return isJson(mediaType)
    ? parseJson(text)
    : readText(text, schema, definitions);
}

/** JSON, or what an API that says "anything" means. */
const isJson = (mediaType: string): boolean =>
  /[/+]json\s*(;|$)|\*/.test(mediaType);

/** A parameter that is the whole query: a form, or the text of another media type. */
async function readQuerystring(
  { key, mediaType = "", encoding }: TestParameter,
  { query }: Raw,
  { action, definitions, credentials }: DecodeContext,
): Promise<Json | undefined> {
  const secrets = new Set(
    credentials.map((one) => (one.in === "query" ? one.name : undefined)),
  );
  const own = query
    .filter(([name]) => !secrets.has(decode(name)))
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .join("&");
  if (own === "") return undefined;
  const schema = schemaOf(action, key);
  if (!mediaType.startsWith(FORM))
    return readContent(decode(own), { mediaType, schema, definitions });
  const request = new Request("https://localhost", {
    method: "POST",
    headers: { "content-type": FORM },
    body: own,
  });
  const body = { contentType: FORM, codec: "form", shape: "body", schema };
  const described = { ...body, ...(encoding && { encoding }) };
  return readBody(request, described, definitions);
}

const FORM = "application/x-www-form-urlencoded";

function findUnknown(
  query: readonly Pair[],
  { action }: DecodeContext,
): string[] {
  const parameters = described(action).filter(
    (parameter) => parameter.in === "query",
  );
  const spread = parameters.some(({ key, schema }) =>
    mayBeObject(schema ?? schemaOf(action, key)),
  );
  if (described(action).some((one) => one.in === "querystring")) return [];
  // that of the path's template comes first
  const [, own = ""] = action.http.path.split("?");
  const names = new Set(parameters.map(({ name }) => name));
  return spread
    ? []
    : query
        .slice(splitPairs(own).length)
        .map(([key]) => decode(key))
        .filter(
          (key) => !names.has(key) && !names.has(key.split("[")[0] ?? ""),
        );
}

/** An exploded object has names of its own in the query. */
const mayBeObject = ({
  type,
  $ref,
  allOf,
  oneOf,
  anyOf,
  properties,
}: JsonSchema): boolean =>
  [type].flat().includes("object") ||
  [$ref, allOf, oneOf, anyOf, properties].some(
    (keyword) => keyword !== undefined,
  );
