import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, relative, resolve } from "node:path";
import { expandSpec, type Case } from "./cases.js";
import { runCommand, type Run } from "./command.js";

/** A folder in which connectors are generated, inside the project, so that they find its packages. */
export class Workshop {
  readonly root: string;

  constructor() {
    mkdirSync(".cache", { recursive: true });
    this.root = mkdtempSync(resolve(".cache/hostile-"));
  }

  /** The folder of a case: its description, and what is generated from it in `out`. */
  folder({ id }: Case): string {
    return join(this.root, id);
  }

  /** Writes the description of a case, and nothing else. */
  prepare(of: Case, text: string | Uint8Array = expandSpec(of)): void {
    mkdirSync(this.folder(of), { recursive: true });
    writeFileSync(join(this.folder(of), `spec.${of.format}`), text);
  }

  /** Generates the connector of a prepared case, as a user would. */
  generate(of: Case, ...options: readonly string[]): Promise<Run> {
    const argv = [`spec.${of.format}`, "--out", "out", ...options];
    return runCommand(argv, this.folder(of));
  }

  /** Everything that stands in a case's folder beside its description and its output. */
  strays(of: Case): string[] {
    const known = ["out", "modules.test.ts", `spec.${of.format}`];
    return readdirSync(this.folder(of)).filter((name) => !known.includes(name));
  }

  /** Whether nothing was written for a case. */
  isUntouched(of: Case): boolean {
    const out = join(this.folder(of), "out");
    return this.strays(of).length === 0 && !existsSync(out);
  }

  /** The emitted files whose path ends so, relative to the output folder. */
  files(of: Case, ending = ""): string[] {
    const cwd = join(this.folder(of), "out");
    return readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(cwd, join(entry.parentPath, entry.name)));
  }

  read(of: Case, file: string): string {
    return readFileSync(join(this.folder(of), "out", file), "utf8");
  }

  clean(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
