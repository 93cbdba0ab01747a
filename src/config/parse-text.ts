import { isMap, isPair, parseDocument, type Document, type Node } from "yaml";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locateIn, type ConfigFile } from "./config-file.js";
import type { KeyPath, Locate } from "./locate.js";

export interface ParsedText {
  readonly value: unknown;
  readonly locate: Locate;
}

/** Parses a configuration in JSON or YAML; `undefined` when it is not well-formed, which is reported. */
export function parseConfigText(
  file: ConfigFile,
  diagnostics: Diagnostics,
): ParsedText | undefined {
  const { label, text } = file;
  const document = parseDocument(text, { prettyErrors: false });
  const faults = document.errors.map(({ message, pos }) => ({
    problem: message,
    offset: pos[0],
  }));
  const json = label.endsWith(".json") ? findJsonFault(text) : undefined;
  if (faults.length === 0 && json) faults.push(json);
  for (const { problem, offset } of faults)
    diagnostics.report("GC_CONFIG_SYNTAX", locateIn(file, offset), {
      file: label,
      problem,
    });
  if (faults.length > 0) return undefined;
  return {
    // An empty file configures nothing.
    value: document.contents === null ? {} : (document.toJS() as unknown),
    locate: (path, part) => locateIn(file, findOffset(document, path, part)),
  };
}

/** What JSON does not allow although YAML does, such as comments. */
function findJsonFault(text: string) {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const offset = Number(/at position (\d+)/.exec(problem)?.[1] ?? 0);
    return { problem, offset };
  }
}

function findOffset(
  document: Document,
  path: KeyPath,
  part: "name" | "value",
): number {
  const value = document.getIn(path, true) as Node | undefined;
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(
        (item) => isPair(item) && String(item.key) === String(path.at(-1)),
      )
    : undefined;
  const name = pair?.key as Node | undefined;
  const node = part === "name" ? (name ?? value) : (value ?? name);
  return node?.range?.[0] ?? 0;
}
