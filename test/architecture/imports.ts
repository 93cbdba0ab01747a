import { globSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import ts from "typescript";

/** One import of one file, for types or for values. */
export interface Import {
  readonly from: string;
  /** Path of a file of this project, or name of a package; `node:` for Node's own. */
  readonly to: string;
}

/** The source files under these folders, relative to the project, sorted. */
export function listSources(...folders: string[]): string[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** Every import of a file: static, dynamic or re-exported. */
export function readImports(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true);
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: resolve(file, fileName),
  }));
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  if (specifier.startsWith("."))
    return posix.join(dirname(file), specifier).replace(/\.js$/, ".ts");
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The first cycle of the graph, as the files along it, or nothing. Tarjan's idea, without recursion's limits here. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, Import[]>();
  for (const one of imports)
    targets.set(one.from, [...(targets.get(one.from) ?? []), one]);
  const done = new Set<string>();
  const visit = (
    file: string,
    path: readonly string[],
  ): string[] | undefined => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return undefined;
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
