import type { Definitions, Json, JsonSchema } from "../../src/mocks/schema.js";
import type { Encoding, TestBody, WithParts } from "./catalogue.js";
import { interpret, itemAt, listKinds, parseJson, readText } from "./kinds.js";
import { isStyled, readStyled, type Pair } from "./style.js";
import { readXml } from "./xml.js";

/** A part of a multipart body, read from its bytes (RFC 2046, RFC 7578). */
interface Part {
  readonly name: string | undefined;
  readonly headers: Headers;
  readonly text: string;
}

/** Reads a multipart body by its schema; what its encoding asks for and is not there is an error. */
export async function readParts(
  request: Request,
  body: TestBody,
  definitions: Definitions,
): Promise<Json> {
  const type = request.headers.get("content-type") ?? "";
  return readAll(parse(await request.text(), type), body, definitions);
}

/** Reads the parts of a body, or of a part that is a body itself. */
function readAll(
  parts: readonly Part[],
  body: WithParts,
  definitions: Definitions,
): Json {
  const { schema = {}, encoding = {} } = body;
  const kinds = listKinds(schema, definitions);
  const object = kinds.find(({ type }) => type === "object");
  if (!object) return readList(parts, body, definitions);
  const pairs = parts.map(({ name = "", text }): Pair => [name, text]);
  const styled = readStyled(pairs, {
    kind: object,
    encoding,
    definitions,
    encoded: false,
  });
  const names = new Set(pairs.map(([name]) => name));
  const entries = [...names].flatMap((name): [string, Json][] => {
    const own = parts.filter((part) => part.name === name);
    const how = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    for (const part of own) check(part, how);
    if (styled.taken.has(name)) return [];
    const of = object.properties.get(name) ?? object.others ?? {};
    return [[name, readField(own, of, { how, definitions })]];
  });
  return Object.fromEntries([...styled.entries, ...entries]);
}

/** Parts without names: the items of a list. */
function readList(
  parts: readonly Part[],
  { schema = {}, prefixEncoding, itemEncoding }: WithParts,
  definitions: Definitions,
): Json {
  const list = listKinds(schema, definitions).find(
    ({ type }) => type === "array",
  );
  return parts.map((part, at) => {
    const how = prefixEncoding?.[at] ?? itemEncoding;
    check(part, how);
    return readPart(part, list ? itemAt(list, at) : {}, { how, definitions });
  });
}

function parse(text: string, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error("the body has no boundary");
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`).slice(1);
  if (!pieces.pop()?.startsWith("--")) throw new Error("the body has no end");
  return pieces.map((piece) => {
    const end = piece.startsWith("\r\n\r\n") ? 0 : piece.indexOf("\r\n\r\n");
    const lines = piece.slice(2, end).split("\r\n");
    const headers = new Headers(
      lines
        .filter((line) => line !== "")
        .map((line): [string, string] => {
          const at = line.indexOf(":");
          return [line.slice(0, at), line.slice(at + 1).trim()];
        }),
    );
    const disposition = headers.get("content-disposition") ?? "";
    const name = /[; ]name="([^"]*)"/.exec(disposition)?.[1];
    return {
      name: name?.replaceAll(/%(22|0D|0A)/g, decodeURIComponent),
      headers,
      text: piece.slice(end + 4),
    };
  });
}

/** What a part must be: of a type that is named, or with a header that is. */
function check({ name, headers }: Part, how: Encoding = {}): void {
  const { contentType } = how;
  const given = headers.get("content-type") ?? "text/plain";
  const type = isMultipart(given) ? given.replace(/;.*$/, "") : given;
  const wanted = (contentType ?? "*/*").split(",").map((one) => one.trim());
  const fits = wanted.some(
    (one) =>
      one === type ||
      (one.endsWith("*") && type.startsWith(one.replace(/\*.*$/, ""))),
  );
  if (!isStyled(how) && !fits)
    throw new Error(`the part ${name ?? ""} is ${type}, not ${contentType}`);
  for (const { name: header, required } of how.headers ?? [])
    if (required && !headers.has(header))
      throw new Error(`the part ${name ?? ""} has no header ${header}`);
}

interface HowToRead {
  readonly how: Encoding | undefined;
  readonly definitions: Definitions;
}

/** An array repeats its name, unless its encoding says that it is JSON, or the parts of one part. */
function readField(
  parts: readonly Part[],
  schema: JsonSchema,
  reading: HowToRead,
): Json {
  const { how: { contentType = "" } = {}, definitions } = reading;
  const value = interpret(schema, definitions, (kind) => {
    const isWhole = isMultipart(contentType)
      ? !hasMembers(kind.items, definitions)
      : /json/.test(contentType);
    return kind.type === "array" && !isWhole
      ? parts.map((part, at) => readPart(part, itemAt(kind, at), reading))
      : parts[0] && readPart(parts[0], schema, reading);
  });
  return value ?? parts[0]?.text ?? null;
}

const isMultipart = (type: string): boolean => /^multipart\//i.test(type);

const hasMembers = (schema: JsonSchema, definitions: Definitions): boolean =>
  listKinds(schema, definitions).some(({ type }) => /array|object/.test(type));

function readPart(
  { headers, text }: Part,
  schema: JsonSchema,
  { how, definitions }: HowToRead,
): Json {
  const type = headers.get("content-type") ?? "text/plain";
  if (isMultipart(type))
    return readAll(parse(text, type), { ...how, schema }, definitions);
  if (/[/+]xml\b/.test(type) && text.startsWith("<"))
    return readXml(text, schema, definitions) ?? text;
  return /[/+]json\b/.test(type)
    ? (parseJson(text) ?? text)
    : readText(text, schema, definitions);
}
