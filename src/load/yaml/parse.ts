import type { ReportInText } from "../failure.js";
import { readFastYaml } from "./fast/read.js";
import { parseFullYaml } from "./parse-full.js";

/** Parses YAML; `undefined` when there was an error, which is reported. */
export function parseYaml(
  text: string,
  report: ReportInText,
): { readonly value: unknown } | undefined {
  return readFastYaml(text) ?? parseFullYaml(text, report);
}
