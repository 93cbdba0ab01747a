import path from "node:path";
import type { Config } from "../config/config.js";
import { hashContent } from "../write/content.js";

/**
 * The hash of what the configuration and the options say about the output. Folders count from the lock's, and `strict`
 * not at all: it decides whether there is an output, not what is in it.
 */
export function hashOptions(config: Config, folder: string): string {
  const { strict: _, allowRef, include, exclude, ...rest } = config;
  const { environments } = rest;
  const options = {
    ...rest,
    // The first of them may become the default.
    ...(environments && { order: Object.keys(environments) }),
    allowRef: sortSet((allowRef ?? []).map((where) => relative(where, folder))),
    include: sortSet(include ?? []),
    exclude: sortSet(exclude ?? []),
  };
  return hashContent(JSON.stringify(sortKeys(options)));
}

const relative = (where: string, folder: string) =>
  /^https?:/i.test(where)
    ? where
    : path.relative(folder, where).split(path.sep).join("/");

const sortSet = (items: readonly string[]) => [...new Set(items)].sort();

function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    sortKeys(member),
  ]);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}
