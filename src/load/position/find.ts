import type { Source } from "../source.js";
import { findInJson } from "./find-json.js";
import { findInYaml } from "./find-yaml.js";
import type { Wanted } from "./wanted.js";

type Text = Pick<Source, "format" | "text">;

/** Fills in the spans of the wanted places of a source. */
export function findSpans({ format, text }: Text, wanted: Wanted): void {
  if (format === "json") findInJson(text, wanted);
  else findInYaml(text, wanted);
}
