import type { MockPart, MockPartForm, MockParts } from "./catalogue.js";
import { sampleHeaders, writeHeader } from "./headers.js";
import { sample } from "./sample.js";
import type { Definitions, Json } from "./schema.js";
import { dropSilent, writeXml } from "./xml.js";

interface Context {
  readonly contentType: string;
  readonly definitions: Definitions;
  /** How deep it is in others. */
  readonly depth?: number;
}

/** A multipart body, and what a client makes of it. */
interface SampledParts {
  readonly contentType: string;
  readonly body: string;
  readonly value: Json;
}

interface SampledPart {
  readonly text: string;
  readonly value: Json;
}

/** What a part is of which nothing is said. */
const ANY: readonly MockPartForm[] = [
  { contentType: "text/plain", kind: "text", schema: { const: "text" } },
  {
    contentType: "application/json",
    kind: "json",
    schema: { const: { key: "value" } },
  },
];

/** One part for each that is described; two where there may be many, or one of each kind that they may be. */
export function sampleParts(
  parts: MockParts | undefined,
  context: Context,
): SampledParts {
  const { named, prefix = [], item } = parts ?? { item: {} };
  const make = (part: MockPart, at: number) => samplePart(part, at, context);
  const own = named?.map((part) => [part, listOf(part, make)] as const);
  const listed = [
    ...prefix.map((part) => make(part, 0)),
    ...(item ? listOf({ ...item, list: true }, make) : []),
  ];
  const all = own ? own.flatMap(([, parts]) => parts) : listed;
  const value = own
    ? Object.fromEntries(
        own.map(([part, parts]) => [part.name, join(part, parts)]),
      )
    : listed.map((part) => part.value);
  const [type = ""] = context.contentType.split(";");
  const boundary = `part${"-inner".repeat(context.depth ?? 0)}`;
  return {
    contentType: `${type}; boundary=${boundary}`,
    body: `${all.map(({ text }) => `--${boundary}\r\n${text}\r\n`).join("")}--${boundary}--\r\n`,
    value,
  };
}

function listOf(
  part: MockPart,
  make: (part: MockPart, at: number) => SampledPart,
): SampledPart[] {
  const { length } = part.forms ?? ANY;
  const count = part.list ? Math.max(2, length) : 1;
  return Array.from({ length: count }, (_, at) => make(part, at));
}

const join = ({ list }: MockPart, parts: readonly SampledPart[]): Json =>
  list ? parts.map((part) => part.value) : (parts[0]?.value ?? null);

function samplePart(part: MockPart, at: number, context: Context): SampledPart {
  const { forms = ANY, headers, headerFormats, name } = part;
  const form = forms[at % forms.length] ?? ANY[0]!;
  const content = sampleForm(form, context);
  const fields = sampleHeaders(
    { ...(headers && { headers }) },
    context.definitions,
  );
  const formats = new Map(Object.entries(headerFormats ?? {}));
  const [contentType = ""] = content.contentType.split(";");
  const kind = context.contentType.startsWith("multipart/form-data")
    ? "form-data"
    : "inline";
  const lines = [
    ...(name === undefined
      ? []
      : [`Content-Disposition: ${kind}; name="${escapeName(name)}"`]),
    `Content-Type: ${content.contentType}`,
    ...[...fields].map(
      ([header, value]) =>
        `${header}: ${writeHeader(value, formats.get(header))}`,
    ),
  ];
  return {
    text: `${lines.join("\r\n")}\r\n\r\n${content.body}`,
    value: {
      headers: {},
      fields: Object.fromEntries(fields),
      contentType,
      ...(name !== undefined && { name }),
      data: content.value,
    },
  };
}

/** As browsers do it (HTML, multipart/form-data encoding algorithm). */
const escapeName = (name: string): string =>
  name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

function sampleForm(
  { contentType, kind, schema = {}, parts }: MockPartForm,
  { definitions, depth = 0 }: Context,
): SampledParts {
  const type = contentType.replace("*", "x-sample");
  if (parts)
    return sampleParts(parts, { contentType, definitions, depth: depth + 1 });
  if (kind === "binary")
    return { contentType: type, body: "bytes", value: "bytes" };
  const { value } = sample(schema, {
    definitions,
    side: "response",
    properties: "all",
  });
  if (kind === "xml") {
    const said = dropSilent(value, schema, definitions);
    return {
      contentType: type,
      body: writeXml(said, schema, definitions),
      value: said,
    };
  }
  const isText = kind === "text" && typeof value === "string";
  return {
    contentType: type,
    body: isText ? value : JSON.stringify(value),
    value,
  };
}
