import { pathValues } from "../../src/mocks/handlers.js";
import { decode } from "../../src/mocks/match.js";
import type { Definitions, Json, JsonSchema } from "../../src/mocks/schema.js";
import { readBody } from "./body.js";
import type { TestAction, TestCredential, TestParameter } from "./catalogue.js";
import { parseJson } from "./kinds.js";
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
  const path = pathValues(
    { path: http.path, base: context.baseUrl },
    request.url,
  );
  if (request.method !== http.method || !path) return undefined;
  const query = splitPairs(new URL(request.url).search.slice(1));
  const cookies = splitPairs(request.headers.get("cookie") ?? "", ";");
  const raw: Raw = { path, query, cookies, headers: request.headers };
  const entries = (http.parameters ?? []).flatMap(
    (parameter): [string, Json][] => {
      if (isTaken(parameter, context)) return [];
      const value = readParameter(parameter, raw, context);
      return value === undefined ? [] : [[parameter.key, value]];
    },
  );
  const body =
    http.body && (await readBody(request, http.body, context.definitions));
  return {
    parameters: new Map(entries),
    ...(body !== undefined && { body }),
    unknown: findUnknown(query, context),
  };
}

/** An optional parameter that a test leaves out, because the transport or a credential writes the same place. */
function isTaken(
  { in: place, name, required }: TestParameter,
  { credentials }: DecodeContext,
): boolean {
  if (required) return false;
  const secret = credentials.some(
    (one) => one.in === place && one.name.toLowerCase() === name.toLowerCase(),
  );
  return secret || (place === "header" && TRANSPORT_HEADERS.test(name));
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
  const { name, mediaType } = parameter;
  const reading = {
    ...parameter,
    schema: schemaOf(action, parameter.key),
    definitions,
    decode: parameter.allowReserved ? decode : decodeForm,
    others: new Set((action.http.parameters ?? []).map((other) => other.name)),
  };
  if (parameter.in === "query" || parameter.in === "cookie") {
    const pairs = parameter.in === "query" ? raw.query : raw.cookies;
    if (mediaType === undefined) return readPairs(pairs, reading);
    return readContent(
      pairs.find(([key]) => decode(key) === name)?.[1],
      decodeForm,
    );
  }
  const text =
    parameter.in === "path" ? raw.path.get(name) : raw.headers.get(name);
  const read =
    parameter.in === "path" ? decode : (value: string) => value.trim();
  if (text === undefined || text === null) return undefined;
  return mediaType === undefined
    ? readValue(text, { ...reading, decode: read })
    : readContent(text, read);
}

/** A parameter that is described by a media type: JSON, or a text. */
function readContent(
  text: string | undefined,
  read: (text: string) => string,
): Json | undefined {
  if (text === undefined) return undefined;
  const plain = read(text);
  return parseJson(plain) ?? plain;
}

function findUnknown(
  query: readonly Pair[],
  { action }: DecodeContext,
): string[] {
  const parameters = (action.http.parameters ?? []).filter(
    (parameter) => parameter.in === "query",
  );
  const spread = parameters.some(({ key }) =>
    mayBeObject(schemaOf(action, key)),
  );
  const [, fixed = ""] = action.http.path.split("?");
  const names = new Set([
    ...parameters.map(({ name }) => name),
    ...splitPairs(fixed).map(([key]) => decode(key)),
  ]);
  return spread
    ? []
    : query
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
