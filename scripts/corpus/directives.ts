import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What TypeScript obeys: a comment that starts with it, or a line of a block comment. */
const DIRECTIVE =
  /^[ \t]*(?:\/\/+|[/*]+)[ \t/*]*@ts-(?:nocheck|ignore|expect-error)/m;

/** The first place of a connector where the type checker is told to look away, or nothing. */
export async function findDirective(
  folder: string,
): Promise<string | undefined> {
  for await (const file of glob("**/*.ts", { cwd: folder })) {
    const found = DIRECTIVE.exec(await readFile(join(folder, file), "utf8"));
    if (found) return `${file}: ${found[0].trim()}`;
  }
  return undefined;
}
