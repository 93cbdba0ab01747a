import type { EmittedFile } from "../emit/file.js";

const PARSERS: ReadonlyMap<
  string,
  "typescript" | "markdown" | "json" | "babel" | "yaml"
> = new Map([
  ["ts", "typescript"],
  ["md", "markdown"],
  ["json", "json"],
  ["js", "babel"],
  ["mjs", "babel"],
  ["yml", "yaml"],
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
  const parser = PARSERS.get(file.path.slice(file.path.lastIndexOf(".") + 1));
  if (file.formatted || !parser) return file;
  const prettier = await import("prettier");
  return {
    ...file,
    // By the path, or prettier would search all of the text for what may be JSX.
    text: await prettier.format(file.text, { parser, filepath: file.path }),
    formatted: true,
  };
}
