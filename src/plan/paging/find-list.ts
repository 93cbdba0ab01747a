import type { Api, Schema } from "../../ir/index.js";
import { isArray, resolve, type Member } from "./members.js";
import { LIST_FIELDS, plainName } from "./names.js";

/** Where the items of a page are. */
export interface List {
  /** Path in the page; empty: the page itself. */
  readonly items: string;
  readonly item: Schema;
}

/**
 * The list of a page: the page itself, its only list, one with a name that says so, or one that is called like what the
 * path ends in.
 */
export function findList(
  page: Schema,
  members: readonly Member[],
  {
    path,
    schemas,
  }: { readonly path: string; readonly schemas: Api["schemas"] },
): List | undefined {
  const whole = resolve(page, schemas);
  if (isArray(whole)) return { items: "", item: whole.items ?? {} };
  const lists = members.filter(
    ({ depth, schema }) => depth <= 1 && isArray(schema),
  );
  const top = lists.filter(({ depth }) => depth === 0);
  const called = plainName(path.split("/").at(-1) ?? "");
  const chosen =
    top.find(({ name }) => LIST_FIELDS.has(plainName(name))) ??
    top.find(({ name }) => plainName(name) === called) ??
    (top.length === 1 ? top[0] : undefined) ??
    (top.length === 0
      ? (lists.find(({ name }) => LIST_FIELDS.has(plainName(name))) ??
        lists.find(({ name }) => plainName(name) === called))
      : undefined);
  return chosen && { items: chosen.path, item: chosen.schema.items ?? {} };
}
