import { listAt, valueAt } from "../json/at-path.js";
import type { PageRead, Paging } from "./paging.js";

/** Pages that begin at the number of an item. */
export interface OffsetPlaces {
  /** Key of the param that says how many items to skip. */
  readonly param: string;
  /** Path of the list in a page; empty: the page itself. */
  readonly items: string;
  /** Path of the number of all items. */
  readonly total?: string;
}

/**
 * Pages by offset, to the total if the server tells it, else to the first empty
 * page: a short one may be short because the server has a limit of its own.
 */
/* @__NO_SIDE_EFFECTS__ */
export function offset<Item>({
  param,
  items,
  total,
}: OffsetPlaces): Paging<Item> {
  return {
    mayRepeat: true,
    items: (data) => listAt(data, items),
    next(page) {
      const seen = numberOf(page.params[param], 0) + page.items.length;
      if (page.items.length === 0) return;
      if (seen >= totalOf(page, total)) return;
      return { params: { [param]: seen } };
    },
  };
}

/** Pages that have numbers. */
export interface NumberPlaces {
  /** Key of the param that says which page. */
  readonly param: string;
  /** Path of the list in a page; empty: the page itself. */
  readonly items: string;
  /** Number of the first page. Default: 1. */
  readonly first?: number;
  /** Path of the number of all pages. */
  readonly pages?: string;
}

/** Pages by number, to the last if the server tells it, else to the first empty one. */
/* @__NO_SIDE_EFFECTS__ */
export function pageNumber<Item>({
  param,
  items,
  first = 1,
  pages,
}: NumberPlaces): Paging<Item> {
  return {
    mayRepeat: true,
    items: (data) => listAt(data, items),
    next(page) {
      const number = numberOf(page.params[param], first);
      if (page.items.length === 0) return;
      if (number - first + 1 >= totalOf(page, pages)) return;
      return { params: { [param]: number + 1 } };
    },
  };
}

function totalOf({ data }: PageRead, path: string | undefined): number {
  return path === undefined
    ? Infinity
    : numberOf(valueAt(data, path), Infinity);
}

function numberOf(value: unknown, otherwise: number): number {
  const isText = typeof value === "string" && /^\d+$/.test(value);
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (isNumber || isText) return Number(value);
  return otherwise;
}
