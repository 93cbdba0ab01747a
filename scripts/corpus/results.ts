import { appendFile, mkdir, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Outcome } from "./outcome.ts";

/** What is known already about one build of the compiler, one outcome per line; a run that was interrupted goes on. */
export class Results {
  readonly #path: string;
  readonly #build: string;

  private constructor(path: string, build: string) {
    this.#path = path;
    this.#build = build;
  }

  /** @param build What tells one build from another. */
  static async open(path: string, build: string): Promise<Results> {
    await mkdir(dirname(path), { recursive: true });
    return new Results(path, build);
  }

  /** The outcomes of this build, by description. */
  async read(): Promise<Map<string, Outcome>> {
    const records = (await this.#readAll()).filter(
      ({ build }) => build === this.#build,
    );
    return new Map(
      records.map(({ build: _, ...outcome }) => [outcome.file, outcome]),
    );
  }

  /** The descriptions of which the last run made no connector, whatever the build. */
  async readProblems(): Promise<string[]> {
    const problems = (await this.#readAll()).filter(
      ({ result }) => result.kind !== "generated",
    );
    return problems.map(({ file }) => file).sort();
  }

  async #readAll(): Promise<(Outcome & { readonly build: string })[]> {
    const text = await readFile(this.#path, "utf8").catch(() => "");
    // A line that was being written when the run was interrupted does not end.
    return text
      .split("\n")
      .filter((line) => line.endsWith("}"))
      .map((line) => JSON.parse(line) as Outcome & { build: string });
  }

  async forget(): Promise<void> {
    await rm(this.#path, { force: true });
  }

  async add(outcome: Outcome): Promise<void> {
    const line = JSON.stringify({ build: this.#build, ...outcome });
    await appendFile(this.#path, `${line}\n`);
  }
}
