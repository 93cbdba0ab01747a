import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TextLocation } from "../diagnostics/diagnostics.js";

/** A file of the user's beside the description: a configuration or a lock. */
export interface ConfigFile {
  readonly uri: string;
  /** Relative to the current folder, with `/`. */
  readonly label: string;
  readonly text: string;
}

export function makeConfigFile(
  file: string,
  bytes: Uint8Array,
  cwd: string,
): ConfigFile {
  return {
    uri: pathToFileURL(file).href,
    label: labelFile(file, cwd),
    text: Buffer.from(bytes)
      .toString("utf8")
      .replace(/^\ufeff/, ""),
  };
}

/** Relative to the current folder, with `/`. */
export const labelFile = (file: string, cwd: string): string =>
  path.relative(cwd, file).split(path.sep).join("/");

/** A place in such a file, which is not among the sources of the description. */
export function locateIn(file: ConfigFile, offset: number): TextLocation {
  const { uri, label, text } = file;
  return { uri, offset, file: { label, text } };
}
