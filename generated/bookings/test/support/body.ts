import type { Definitions, Json, JsonSchema } from "../../src/mocks/schema.js";
import type { TestBody, TestContent } from "./catalogue.js";
import { readEvents } from "./events.js";
import {
  interpret,
  itemAt,
  listKinds,
  parseJson,
  readText,
  type Kind,
} from "./kinds.js";
import { readParts } from "./parts.js";
import { decodeForm, readStyled, splitPairs, type Pair } from "./style.js";
import { readXml } from "./xml.js";

/** Reads the body by its content type; bytes are given as text. */
export async function readBody(
  request: Request,
  described: TestBody,
  definitions: Definitions,
): Promise<Json | undefined> {
  const body = chooseBody(request, described);
  const { codec, schema = {} } = body;
  if (codec === "multipart")
    return request.body ? readParts(request, body, definitions) : undefined;
  const text = await request.text();
  if (codec === "text" || codec === "binary") return text;
  if (text === "") return undefined;
  if (codec === "form") return readForm(splitPairs(text), body, definitions);
  if (codec === "xml") return readXml(text, schema, definitions);
  if (codec === "lines" && body.events) return readEvents(text, body.events);
  if (codec === "lines")
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.replace(/^\x1e/, ""))
      .map((line) => parseJson(line) ?? line);
  return parseJson(text);
}

/** The media type that was sent, of those that a caller can choose: a range only where none says it itself. */
export function chooseBody(request: Request, body: TestBody): TestBody {
  const [found] = [body, ...(body.alternatives ?? [])]
    .filter((one) => hasContentType(request, one))
    .sort((a, b) => countWildcards(a) - countWildcards(b));
  return found ? { ...found, shape: body.shape } : body;
}

const countWildcards = ({ contentType }: TestContent): number =>
  contentType.split("*").length;

/** Whether the request says that its body is what the description asks for; a pattern such as `image/*` may be met. */
export function hasContentType(
  request: Request,
  { contentType }: Pick<TestBody, "contentType">,
): boolean {
  const [type, subtype = ""] = readType(request.headers.get("content-type"));
  const [wantedType, wanted = ""] = readType(contentType);
  if (wantedType !== "*" && wantedType !== type) return false;
  if (!wanted.startsWith("*+")) return wanted === "*" || wanted === subtype;
  // JSON of any kind, and plain JSON too.
  return subtype === wanted.slice(2) || subtype.endsWith(wanted.slice(1));
}

/** Type and subtype, without parameters (RFC 9110 §8.3.1). */
const readType = (text: string | null): string[] =>
  (text?.split(";")[0] ?? "").trim().toLowerCase().split("/");

function objectKind(
  schema: JsonSchema,
  definitions: Definitions,
): Kind | undefined {
  return listKinds(schema, definitions).find(({ type }) => type === "object");
}

function readForm(
  pairs: readonly Pair[],
  { schema = {}, encoding = {} }: TestBody,
  definitions: Definitions,
): Json {
  const kind = objectKind(schema, definitions);
  const styled = readStyled(pairs, {
    kind,
    encoding,
    definitions,
    encoded: true,
  });
  const names = pairs
    .map(([key]) => decodeForm(key))
    .filter((name) => !styled.taken.has(name))
    .map((name) => name.split("[")[0] ?? "");
  const entries = [...new Set(names)].flatMap((name): [string, Json][] => {
    const own = kind?.properties.get(name) ?? kind?.others;
    const how = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    const value = readField(
      pairs,
      { name, schema: own ?? {}, ...(how && { how }) },
      definitions,
    );
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries([...styled.entries, ...entries]);
}

interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly how?: NonNullable<TestBody["encoding"]>[string];
}

/** A field without a style of its own has its objects as JSON (OpenAPI §4.15.1). */
function readField(
  pairs: readonly Pair[],
  { name, schema, how = {} }: Field,
  definitions: Definitions,
): Json | undefined {
  const values = pairs
    .filter(([key]) => decodeForm(key) === name)
    .map(([, value]) => decodeForm(value));
  return interpret(schema, definitions, (kind) => {
    if (kind.type === "array" && !/json/.test(how.contentType ?? ""))
      return values.map((value, at) =>
        readText(value, itemAt(kind, at), definitions),
      );
    return values[0] === undefined
      ? undefined
      : readText(values[0], schema, definitions);
  });
}
