import type { EmittedFile } from "../emit/file.js";
import type { Parser } from "./prettier.js";

const PARSERS: ReadonlyMap<string, Parser> = new Map([
  ["ts", "babel-ts"],
  ["md", "markdown"],
  ["json", "json"],
  ["mjs", "babel"],
]);

/** Runs prettier, with its defaults, over every file that was not printed in its style to begin with. */
export async function format(
  files: readonly EmittedFile[],
): Promise<EmittedFile[]> {
  const formatted: EmittedFile[] = [];
  for (const file of files) formatted.push(await formatFile(file));
  return formatted;
}

async function formatFile(file: EmittedFile): Promise<EmittedFile> {
  const { path, text } = file;
  const parser = PARSERS.get(path.slice(path.lastIndexOf(".") + 1));
  if (file.formatted || !parser) return file;
  const { formatText } = await import("./prettier.js");
  const formatted = await formatText({ filepath: path, parser, text });
  return { ...file, text: formatted, formatted: true };
}
