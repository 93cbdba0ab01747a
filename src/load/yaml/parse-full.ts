import { Composer, Parser, type Document, type YAMLError } from "yaml";
import type { ReportInText } from "../failure.js";
import { limits } from "../limits.js";
import { StopConversion, YamlConversion } from "./convert.js";
import { deepestOffset } from "./deepest.js";

/**
 * YAML 1.2's core schema whatever a `%YAML` directive says, so that `no` is a string everywhere. Duplicate keys are
 * found by the conversion; the library compares each key with each.
 */
const OPTIONS = {
  schema: "core",
  version: "1.2",
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  keepSourceTokens: false,
  logLevel: "silent",
} as const;

/** The first document of a text, with positions, and where a second one starts. */
export function composeYaml(text: string): {
  readonly document: Document.Parsed | undefined;
  readonly second: number | undefined;
} {
  const documents = new Composer(OPTIONS).compose(
    new Parser().parse(text),
    true,
    text.length,
  );
  const document = documents.next().value as Document.Parsed | undefined;
  const second = documents.next().value as Document.Parsed | undefined;
  return { document, second: second?.range[0] };
}

/** YAML 1.2.2, section 8.2.2, bounds a key so that parsers need not look ahead far; what is parsed already may be longer. */
const LONG_KEY = "KEY_OVER_1024_CHARS";

/** Parses all of YAML and reports everything that is wrong; `undefined` when there was an error. */
export function parseFullYaml(
  text: string,
  report: ReportInText,
): { readonly value: unknown } | undefined {
  try {
    const { document, second } = composeYaml(text);
    if (!document) return { value: null };
    if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION"))
      return refuseDepth(text, report);
    const conversion = new YamlConversion(report);
    const value = conversion.convert(document.contents);
    const errors = document.errors.filter(({ code }) => code !== LONG_KEY);
    for (const error of errors) reportError(error, report);
    for (const warning of document.warnings) reportTag(warning, text, report);
    if (second !== undefined)
      report("GC_YAML_MULTIDOC", {}, { offset: documentStart(text, second) });
    const failed =
      conversion.failed || errors.length > 0 || second !== undefined;
    return failed ? undefined : { value };
  } catch (error) {
    if (error instanceof StopConversion) return undefined;
    if (error instanceof RangeError) return refuseDepth(text, report);
    throw error;
  }
}

/** The library recurses, so very deep nesting ends as an overflow of the stack, there or here. */
function refuseDepth(text: string, report: ReportInText): undefined {
  const offset = deepestOffset(text);
  report("GC_DEPTH_LIMIT", { limit: limits.depth }, { offset });
}

function reportError(error: YAMLError, report: ReportInText): void {
  const [offset, end] = error.pos;
  report(
    "GC_SYNTAX",
    { format: "YAML", reason: error.message },
    { offset, end },
  );
}

function reportTag(
  { code, pos: [offset, end] }: YAMLError,
  text: string,
  report: ReportInText,
): void {
  if (code !== "TAG_RESOLVE_FAILED") return;
  report("GC_YAML_TAG", { tag: text.slice(offset, end) }, { offset, end });
}

/** The `---` of a document, which the library counts to what is before it. */
function documentStart(text: string, second: number): number {
  const marker = text.lastIndexOf("\n---", second);
  return marker < 0 ? second : marker + 1;
}
