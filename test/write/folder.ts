import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A new folder with these files, removed when the test ends. */
export function makeFolder(
  files: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(path.join(tmpdir(), "gc-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  putFiles(folder, files);
  return folder;
}

/** Writes files under a folder. */
export function putFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Path → text of every file under a folder; links and empty folders by their kind. */
export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  const visit = (at: string) => {
    const entries = readdirSync(path.join(folder, at), { withFileTypes: true });
    if (entries.length === 0 && at !== "") tree[at] = "(empty folder)";
    for (const entry of entries) {
      const name = path.posix.join(at, entry.name);
      if (entry.isSymbolicLink()) tree[name] = "(link)";
      else if (entry.isDirectory()) visit(name);
      else tree[name] = readFileSync(path.join(folder, name), "utf8");
    }
  };
  visit("");
  return tree;
}
