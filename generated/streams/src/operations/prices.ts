import type { Place, Price } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import { eventStream } from "../runtime/streams/event-stream.js";
import type { EventStream } from "../runtime/streams/events.js";
import { jsonLines, jsonSequence } from "../runtime/streams/json-lines.js";
import { lines } from "../runtime/streams/lines.js";

/** One price a line. */
const export_: Operation<undefined, AsyncIterable<Price>> = {
  id: "prices.export",
  method: "GET",
  path: "/prices/history",
  result: /* @__PURE__ */ jsonLines(),
  accept: "application/x-ndjson",
};
export { export_ as export };

/** A sequence of JSON texts. */
export const exportPlaces: Operation<undefined, AsyncIterable<Place>> = {
  id: "prices.exportPlaces",
  method: "GET",
  path: "/prices/places",
  result: /* @__PURE__ */ jsonSequence(),
  accept: "application/geo+json-seq",
};

/** Parameters of {@link import_}. */
export interface ImportPricesParams {
  /**
   * An async iterable is sent item by item, as they come: such a call is never
   * retried.
   */
  body: Price[] | AsyncIterable<Price>;
}

/** One price a line, the other way. */
const import_: Operation<ImportPricesParams, void> = {
  id: "prices.import",
  method: "POST",
  path: "/prices/history",
  body: /* @__PURE__ */ lines({
    contentType: "application/x-ndjson",
    required: true,
  }),
  result: "none",
};
export { import_ as import };

/** Parameters of {@link importPlaces}. */
export interface ImportPlacesParams {
  /**
   * An async iterable is sent item by item, as they come: such a call is never
   * retried.
   */
  body: Place[] | AsyncIterable<Place>;
}

/** The same, the other way. */
export const importPlaces: Operation<ImportPlacesParams, void> = {
  id: "prices.importPlaces",
  method: "POST",
  path: "/prices/places",
  body: /* @__PURE__ */ lines({
    contentType: "application/geo+json-seq",
    sequence: true,
    required: true,
  }),
  result: "none",
};

/** Parameters of {@link watch}. */
export interface WatchPricesParams {
  symbols: string[];
}

/** Prices as they change. A QUERY can be asked again, as a GET can. */
export const watch: Operation<WatchPricesParams, EventStream<Price>> = {
  id: "prices.watch",
  method: "QUERY",
  path: "/prices",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: /* @__PURE__ */ eventStream({ items: "data", data: "json" }),
  accept: "text/event-stream",
};
