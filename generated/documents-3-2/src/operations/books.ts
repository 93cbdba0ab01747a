import type { Book, Item, Shelf } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import { jsonLines } from "../runtime/streams/json-lines.js";

/** books.discover: `M-SEARCH /books` */
export const discover: Operation<undefined, Shelf> = {
  id: "books.discover",
  method: "M-SEARCH",
  path: "/books",
  auth: [{ device: ["read"] }],
};

/** Parameters of {@link get}. */
export interface GetBookParams {
  isbn: string;
}

/** books.get: `GET /books/{isbn}` */
export const get: Operation<GetBookParams, Item> = {
  id: "books.get",
  method: "GET",
  path: "/books/{isbn}",
  auth: [{ device: ["read"] }],
};

/** Forgets what is cached */
export const purge: Operation<undefined, void> = {
  id: "books.purge",
  method: "PURGE",
  path: "/books",
  result: "none",
  auth: [{ device: ["read"] }],
};

/** Parameters of {@link search}. */
export interface SearchBooksParams {
  title: string;
}

/** Finds books */
export const search: Operation<SearchBooksParams, AsyncIterable<Book>> = {
  id: "books.search",
  method: "QUERY",
  path: "/books",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: /* @__PURE__ */ jsonLines(),
  accept: "application/jsonl",
  auth: [{ device: ["read"] }],
};
