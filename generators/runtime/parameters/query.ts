import type { FilledParameter } from "../operation.js";
import { encodeComponent } from "./percent.js";
import { listTexts } from "./value.js";

/**
 * The query of a URL, without the question mark; empty when nothing is to be
 * sent. A list repeats its name (OpenAPI's `form`, exploded).
 */
export function writeQuery(values: readonly FilledParameter[]): string {
  return values.map(writeArgument).filter(Boolean).join("&");
}

function writeArgument(argument: FilledParameter): string | undefined {
  const { parameter, name } = argument;
  if (parameter.write) return parameter.write(argument);
  const start = `${encodeComponent(name)}=`;
  return listTexts(argument)
    .map((text) => start + encodeComponent(text))
    .join("&");
}

/** Adds encoded pairs to a URL, and leaves those that are there as they are. */
export function addQuery(url: URL, pairs: string): void {
  url.search = url.search ? `${url.search}&${pairs}` : pairs;
}
