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
    const text = await readFile(this.#path, "utf8").catch(() => "");
    const records = text
      .split("\n")
      .filter((line) => line.endsWith("}"))
      .map((line) => JSON.parse(line) as Outcome & { build: string });
    return new Map(
      records
        .filter(({ build }) => build === this.#build)
        .map(({ file, seconds, result }) => [file, { file, seconds, result }]),
    );
  }

  async forget(): Promise<void> {
    await rm(this.#path, { force: true });
  }

  async add(outcome: Outcome): Promise<void> {
    const line = JSON.stringify({ build: this.#build, ...outcome });
    await appendFile(this.#path, `${line}\n`);
  }
}
