import { listAt, valueAt } from "../json/at-path.js";
import { toWire } from "../wire.js";
import type { Paging } from "./paging.js";

/** Where the cursor of the next page is, and where it goes. */
export interface CursorPlaces {
  /** Key of the param that takes it. */
  readonly param: string;
  /** Path of the list in a page; empty: the page itself. */
  readonly items: string;
  /** Path of the cursor in a page. */
  readonly next?: string;
  /** Header that has the cursor. */
  readonly header?: string;
  /** Path, in the last item of a page, of what serves as the cursor. */
  readonly last?: string;
  /** Path of the flag that says whether there are more pages. */
  readonly more?: string;
}

/** Pages that follow a cursor, which the server gives with each page. */
/* @__NO_SIDE_EFFECTS__ */
export function cursor<Item>(places: CursorPlaces): Paging<Item> {
  const { param, items, next, header, last, more } = places;
  return {
    items: (data) => listAt(data, items),
    next(page) {
      if (more !== undefined && valueAt(page.data, more) !== true) return;
      const found =
        next !== undefined
          ? valueAt(page.data, next)
          : header !== undefined
            ? page.headers.get(header)
            : valueAt(page.items.at(-1), last ?? "id");
      if (isUrl(found)) return { url: found };
      return isCursor(found)
        ? { params: { [param]: asSent(found) } }
        : undefined;
    },
  };
}

/** As it travels, whatever callers have instead; with all its digits. */
const asSent = (found: unknown): unknown =>
  typeof found === "bigint" ? found : toWire(found);

/** Some give the whole URL in place of the cursor. */
function isUrl(value: unknown): value is string {
  return typeof value === "string" && /^https?:\/\//i.test(value);
}

/** Servers say in many ways that there is none. */
function isCursor(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== "" && value !== false
  );
}
