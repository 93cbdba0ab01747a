import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What TypeScript obeys: a comment that starts with it, or the last line of a block comment. */
const DIRECTIVE =
  /^[ \t]*(?:\/\/+|[/*]+)[ \t/*]*@ts-(?:nocheck|ignore|expect-error)/m;

/** Where a text tells the type checker to look away; `undefined` where it does not. */
export function findDirective(text: string): string | undefined {
  return DIRECTIVE.exec(text)?.[0].trim();
}

/** The first such place in the files of a connector. */
export async function findDirectiveIn(
  folder: string,
): Promise<string | undefined> {
  for await (const file of glob("**/*.ts", { cwd: folder })) {
    const found = findDirective(await readFile(join(folder, file), "utf8"));
    if (found !== undefined) return `${file}: ${found}`;
  }
  return undefined;
}
