import { compareValue, show } from "./compare-value.ts";
import { readParts, type Part } from "./multipart.ts";
import {
  type Content,
  type ExpectedBody,
  type FilePart,
  isMultipart,
  type MultipartContent,
  plain,
} from "./scenario.ts";
import { compareXml } from "./xml.ts";

/** What is wrong with the body of a request. */
export function compareBody(
  contentType: string | undefined,
  body: Buffer,
  expected: ExpectedBody | undefined,
): readonly string[] {
  if (!expected || (!isMultipart(expected) && expected.bytes.length === 0)) {
    return [
      ...(body.length > 0 ? [`a body of ${body.length} bytes was sent`] : []),
      ...(contentType === undefined
        ? []
        : [`content-type is ${contentType}, expected none`]),
    ];
  }
  if (contentType === undefined) return ["content-type is missing"];
  if (essence(contentType) !== essence(expected.contentType))
    return [`content-type is ${contentType}, expected ${expected.contentType}`];
  try {
    return isMultipart(expected)
      ? compareMultipart(readParts(contentType, body), expected)
      : compareContent(body, expected);
  } catch (error) {
    return [`body: ${String(error)}`];
  }
}

/** A media type without its parameters. */
export function essence(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

/** JSON and XML by what they mean, everything else by its bytes. */
function compareContent(body: Buffer, expected: Content): readonly string[] {
  const type = essence(expected.contentType);
  if (expected.value !== undefined)
    return compareValue(JSON.parse(String(body)), expected.value, "body");
  if (/[/+]xml$/.test(type))
    return compareXml(String(body), String(expected.bytes));
  if (type === "application/jsonl")
    return compareValue(readLines(body), readLines(expected.bytes), "body");
  return body.equals(expected.bytes)
    ? []
    : [
        `the ${body.length} bytes of the body are not the ${expected.bytes.length} expected`,
      ];
}

/** The values of JSON Lines. */
export function readLines(body: Buffer): readonly unknown[] {
  return String(body)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);
}

function compareMultipart(
  parts: readonly Part[],
  expected: MultipartContent,
): readonly string[] {
  const wanted = [
    // A list is one part of JSON here; files of one name are parts of their own.
    ...[...expected.parts].map(([name, value]) => ({ name, value })),
    ...expected.files.map((file) => ({ name: file.field, file })),
  ];
  const left = [...parts];
  const problems = wanted.flatMap((want) => {
    const at = left.findIndex(({ name }) => name === want.name);
    const [part] = at < 0 ? [] : left.splice(at, 1);
    if (!part) return [`part ${want.name} is missing`];
    return "file" in want
      ? compareFile(part, want.file)
      : compareField(part, want.value);
  });
  return [...problems, ...left.map(({ name }) => `part ${name} is too many`)];
}

function compareFile(part: Part, file: FilePart): readonly string[] {
  const { field, fileName, contentType, bytes } = file;
  return [
    ...(part.bytes.equals(bytes) ? [] : [`part ${field} has other bytes`]),
    ...compareValue(part.fileName, fileName, `file name of ${field}`),
    ...compareValue(part.contentType, contentType, `content-type of ${field}`),
  ];
}

function compareField(part: Part, value: unknown): readonly string[] {
  // A part with a file name is a file to every server.
  if (part.fileName !== undefined)
    return [`part ${part.name} has the file name ${part.fileName}`];
  const text = String(part.bytes);
  const expected = plain(value);
  if (typeof expected !== "object")
    return compareValue(text, String(expected), `part ${part.name}`);
  if (essence(part.contentType ?? "") !== "application/json")
    return [`content-type of ${part.name} is ${show(part.contentType)}`];
  return compareValue(JSON.parse(text), value, `part ${part.name}`);
}
