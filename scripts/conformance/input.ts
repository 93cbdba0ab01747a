import {
  type Action,
  type Catalogue,
  type JsonSchema,
  type ParameterEntry,
  resolveSchema,
} from "./catalogue.ts";
import { matchTemplate } from "./match.ts";
import {
  type Exchange,
  type ExpectedBody,
  type ExpectedRequest,
  isMultipart,
  type MultipartContent,
  plain,
} from "./scenario.ts";
import { readerOf, readStyled } from "./styles.ts";

/** What a call of `invoke` takes. */
export type Input = Readonly<Record<string, unknown>>;

/** An action of a connector, with the definitions that its schemas refer to. */
export interface ActionOf {
  readonly catalogue: Catalogue;
  readonly action: Action;
}

/**
 * The input that should make an action send what is expected.
 *
 * @param path The expected path after the server's.
 * @param body The value of the body, where the suite's own does not tell it.
 */
export function deriveInput(
  of: ActionOf,
  { request }: Exchange,
  path: string,
  body?: unknown,
): Input {
  const inPath = matchTemplate(of.action.http.path, path) ?? new Map();
  const values = listParameters(of.action).map((parameter) => {
    const value = readParameter(of, parameter, { request, inPath });
    return [parameter.key, value ?? onlyValue(of, parameter)] as const;
  });
  const expected = body ?? (request.body && valueOf(of, request.body));
  const given = values.filter(([, value]) => value !== undefined);
  return Object.fromEntries([...given, ...readBody(of, expected)]);
}

/** What is expected to be sent, but for the body. */
interface Expected {
  readonly request: ExpectedRequest;
  /** The texts in the places of the path. */
  readonly inPath: ReadonlyMap<string, string>;
}

/** The parameters, those included that the catalogue leaves to the path template. */
function listParameters({ http }: Action): readonly ParameterEntry[] {
  const listed = http.parameters ?? [];
  const inPath = new Set(
    listed.filter((one) => one.in === "path").map(({ name }) => name),
  );
  const more = [...http.path.matchAll(/\{([^}]*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !inPath.has(name));
  return [...more.map((name) => ({ key: name, name, in: "path" })), ...listed];
}

function readParameter(
  of: ActionOf,
  parameter: ParameterEntry,
  { request, inPath }: Expected,
): unknown {
  const { name, in: place } = parameter;
  if (place === "path") return readText(of, parameter, inPath.get(name));
  if (place === "header")
    return readText(of, parameter, request.headers.get(name.toLowerCase()));
  if (place !== "query") return undefined;
  const text = request.query.get(name);
  return text === undefined
    ? readExploded(of, parameter, request.query)
    : readText(of, parameter, text);
}

function schemaOf({ action }: ActionOf, key: string): JsonSchema | undefined {
  const properties = action.input.properties ?? {};
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

function readText(
  of: ActionOf,
  parameter: ParameterEntry,
  expected: unknown,
): unknown {
  if (expected === undefined) return undefined;
  const reader = readerOf(of.catalogue, schemaOf(of, parameter.key));
  const value = plain(expected);
  if (Array.isArray(value))
    return value.map((item) => reader.member(String(item)));
  const text = String(value);
  // The suite gives the path as it is on the wire, but query and headers decoded.
  const encoded = parameter.in === "path" ? text : encodeParts(text);
  return readStyled(encoded, parameter, reader);
}

/** Percent-encodes a text but for the characters that separate values. */
function encodeParts(text: string): string {
  return text.replace(/[^,|;.= \t]+/g, encodeURIComponent);
}

/** An object whose members stand in the query under their own names. */
function readExploded(
  of: ActionOf,
  parameter: ParameterEntry,
  query: ReadonlyMap<string, unknown>,
): unknown {
  const claimed = new Set(listParameters(of.action).map(({ name }) => name));
  const reader = readerOf(of.catalogue, schemaOf(of, parameter.key));
  if (reader.shape !== "object") return undefined;
  const entries = [...query]
    .filter(([name]) => !claimed.has(name))
    .map(
      ([name, value]) =>
        [name, reader.member(String(plain(value)), name)] as const,
    );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The value of a required parameter that can have no other. */
function onlyValue(of: ActionOf, parameter: ParameterEntry): unknown {
  if (!parameter.required) return undefined;
  const schema = resolveSchema(of.catalogue, schemaOf(of, parameter.key));
  return (
    schema.const ?? (schema.enum?.length === 1 ? schema.enum[0] : undefined)
  );
}

function readBody(of: ActionOf, value: unknown): [string, unknown][] {
  if (value === undefined || !of.action.http.body) return [];
  if (of.action.http.body.shape !== "flat") return [["body", value]];
  return typeof value === "object" && value !== null
    ? Object.entries(value)
    : [["body", value]];
}

function valueOf(of: ActionOf, body: ExpectedBody): unknown {
  if (isMultipart(body)) return valueOfParts(of, body);
  if (body.value !== undefined) return plain(body.value);
  if (/^text\/|[/+]xml$/.test(body.contentType)) return String(body.bytes);
  return new Blob([new Uint8Array(body.bytes)], { type: body.contentType });
}

/** Files of one name are a list where the schema says so. */
function valueOfParts(
  { catalogue, action }: ActionOf,
  { parts, files }: MultipartContent,
): Input {
  const body = action.http.body;
  const schema = body?.schema
    ? resolveSchema(catalogue, body.schema)
    : action.input;
  const values = new Map<string, unknown>(
    [...parts].map(([name, value]) => [name, plain(value)]),
  );
  for (const { field, fileName, contentType, bytes } of files) {
    const options = { type: contentType };
    const file = new File([new Uint8Array(bytes)], fileName, options);
    const isList =
      readerOf(catalogue, schema.properties?.[field]).shape === "array";
    const before = values.get(field);
    values.set(
      field,
      isList ? [...(Array.isArray(before) ? before : []), file] : file,
    );
  }
  return Object.fromEntries(values);
}
