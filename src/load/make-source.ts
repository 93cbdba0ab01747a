import { createHash } from "node:crypto";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { decodeText, reportDecoding } from "./decode.js";
import { reportInText } from "./failure.js";
import type { Inspection } from "./inspect.js";
import { parseText } from "./parse.js";
import type { Read } from "./read.js";
import type { Source } from "./source.js";

/** A document that was read, with what follows from its content. */
export interface Loaded {
  readonly source: Source;
  readonly inspection: Inspection;
  readonly reach: Read["reach"];
}

/** Decodes and parses; `undefined` when that is not possible, which is reported. */
export function makeSource(
  { uri, label, bytes, contentType, reach }: Read,
  diagnostics: Diagnostics,
): Loaded | undefined {
  const decoded = decodeText(bytes);
  const { text } = decoded;
  const report = reportInText(diagnostics, { uri, label, text });
  if (!reportDecoding(decoded, report)) return undefined;
  const parsed = parseText(
    { text, expected: formatOf(uri, contentType) },
    report,
  );
  if (!parsed) return undefined;
  const { value, format, inspection } = parsed;
  const hash = createHash("sha256").update(bytes).digest("hex");
  return {
    source: { uri, label, text, format, value, hash },
    inspection,
    reach,
  };
}

function formatOf(
  uri: string,
  contentType: string,
): Source["format"] | undefined {
  const path = uri.replace(/[?#].*$/s, "");
  if (/\.json$/i.test(path) || /[/+]json\b/i.test(contentType)) return "json";
  if (/\.ya?ml$/i.test(path) || /[/+-]yaml\b/i.test(contentType)) return "yaml";
  return undefined;
}
