import type { Store } from "../store.js";

/** What a case has: two stores that share what they keep. */
export interface Scene {
  readonly one: Store;
  readonly other: Store;
  /** A key of the case's own, which ends in a text. */
  readonly key: (text?: string) => string;
  readonly lockTtlMs: number;
}

export interface Check {
  readonly name: string;
  readonly check: (scene: Scene) => Promise<void>;
}

/** Rejects unless a store has this value. */
export async function assertSaved(
  store: Store,
  key: string,
  expected: string | undefined,
): Promise<void> {
  const loaded = await store.load(key);
  if (loaded === expected) return;
  const found = `got ${quote(loaded)} instead of ${quote(expected)}`;
  throw new Error(`load(${quote(key)}) ${found}`);
}

export function assert(isTrue: boolean, problem: string): asserts isTrue {
  if (!isTrue) throw new Error(problem);
}

function quote(text: string | undefined): string {
  if (text === undefined) return "undefined";
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${JSON.stringify(shown)} (${text.length} characters)`;
}

/** Waits for milliseconds. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
