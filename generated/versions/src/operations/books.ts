import type { Book, BookInput, Problem } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";
import { styled } from "../runtime/parameters/styled.js";

/** Parameters of {@link add}. */
export interface AddBookParams extends BookInput {}

/** books.add: `POST /books` */
export const add: Operation<AddBookParams, Book, { default: Problem }> = {
  id: "books.add",
  method: "POST",
  path: "/books",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  auth: [{ key: [] }],
};

/** Parameters of {@link list}. */
export interface ListBooksParams {
  genre?: "novel" | "poem";
  ids?: string[];
  /**
   * Format: int32. Greater than 0.
   *
   * @default 20
   */
  limit?: number;
}

/** books.list: `GET /books` */
export const list: Operation<ListBooksParams, Book[]> = {
  id: "books.list",
  method: "GET",
  path: "/books",
  params: {
    genre: "query",
    ids: { in: "query", explode: false, write: styled },
    limit: "query",
  },
  auth: [{ key: [] }],
};

/** Parameters of {@link putCover}. */
export interface PutCoverParams {
  isbn: string;
  /**
   * A scan.
   *
   * Format: binary. Media type: application/octet-stream.
   */
  picture: Blob | ArrayBuffer | Uint8Array;
  caption?: string;
}

/** books.putCover: `PUT /books/{isbn}/cover` */
export const putCover: Operation<PutCoverParams, void> = {
  id: "books.putCover",
  method: "PUT",
  path: "/books/{isbn}/cover",
  body: /* @__PURE__ */ multipart({ flat: true, required: true }),
  result: "none",
  auth: [{ key: [] }],
};
