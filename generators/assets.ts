import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";

const FOLDER = "generators";

/**
 * The text of a file under `generators/`, named relative to it. The folder is found from this module: it stands beside
 * or above it, whether the compiler runs from its sources or bundled in `dist/`.
 */
export function readAsset(name: string): string {
  return readFileSync(join(findFolder(), name), "utf8");
}

function findFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, FOLDER, "runtime"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`No folder "${FOLDER}" above ${import.meta.url}`);
    folder = parent;
  }
  return join(folder, FOLDER);
}

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/** Fills in a handlebars template. Nothing is escaped here: every value must have gone through `src/escape` before. */
export function renderAsset(name: string, values: object): string {
  const template = compiled.get(name) ?? compileAsset(name);
  return template(values);
}

function compileAsset(name: string): Handlebars.TemplateDelegate {
  const options = { noEscape: true, strict: true, knownHelpersOnly: true };
  const template = Handlebars.compile(readAsset(name), options);
  compiled.set(name, template);
  return template;
}
