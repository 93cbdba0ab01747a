import type { Action } from "../ir/index.js";

/** The key of the lock under which their name is found. */
export const COMMON_PARAMS = "common";

const MIN_OPERATIONS = 4;

/** Fewer read better in place. */
export const MIN_COMMON = 3;

/** Whether so many of all operations are nearly all: one that is added with other parameters changes nothing for them. */
export const isShared = (count: number, all: number): boolean =>
  all >= MIN_OPERATIONS && count >= all * 0.75;

/** Whether several parameters are taken by nearly all operations, so that they need a name together. */
export function mayHaveCommon(actions: readonly Action[]): boolean {
  const counts = new Map<string, number>();
  for (const { parameters } of actions) {
    for (const { in: place, name } of parameters) {
      const key = `${place} ${name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const common = [...counts.values()].filter((count) =>
    isShared(count, actions.length),
  );
  return common.length >= MIN_COMMON;
}
