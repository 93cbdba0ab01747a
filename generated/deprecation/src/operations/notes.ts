import type { Note } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/**
 * notes.bare: `GET /bare`
 *
 * @deprecated
 */
export const bare: Operation<undefined, void> = {
  id: "notes.bare",
  method: "GET",
  path: "/bare",
  result: "none",
  deprecated: {},
};

/** Parameters of {@link current}. */
export interface CurrentParams {
  /** @deprecated */
  verbose?: boolean;
  /**
   * How the notes are sorted.
   *
   * @deprecated Use `sort`.
   */
  order?: string;
  sort?: string;
  body?: Note;
}

/** notes.current: `POST /current` */
export const current: Operation<CurrentParams, Note> = {
  id: "notes.current",
  method: "POST",
  path: "/current",
  params: { verbose: "query", order: "query", sort: "query" },
  body: /* @__PURE__ */ json(),
};

/**
 * Deprecated since 1.9. Use `current` instead.
 *
 * @deprecated Since 1.9. Use {@link Notes.current}.
 */
export const inWords: Operation<undefined, void> = {
  id: "notes.inWords",
  method: "GET",
  path: "/in-words",
  result: "none",
  deprecated: { since: "1.9", replacement: "current" },
};

/**
 * notes.withExtensions: `GET /documented`
 *
 * @deprecated Since 2.4, removed on 2027-12-31. Use {@link Notes.current}.
 */
export const withExtensions: Operation<undefined, void> = {
  id: "notes.withExtensions",
  method: "GET",
  path: "/documented",
  result: "none",
  deprecated: { since: "2.4", sunset: "2027-12-31", replacement: "current" },
};
