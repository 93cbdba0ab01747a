import type { Origin } from "../models.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";
import { multipartStream } from "../runtime/streams/multipart-stream.js";

/** Parameters of {@link run}. */
export interface RunBatchParams {
  /**
   * An async iterable is sent item by item, as they come: such a call is never
   * retried.
   */
  body: [Origin, ...Origin[][]] | AsyncIterable<Origin | Origin[]>;
}

/** Parts inside the parts of a list */
export const run: Operation<RunBatchParams, void> = {
  id: "batches.run",
  method: "POST",
  path: "/batches",
  body: /* @__PURE__ */ multipartStream({
    contentType: "multipart/mixed",
    required: true,
    prefix: [{ contentType: "application/json" }],
    item: {
      contentType: "multipart/parallel",
      body: /* @__PURE__ */ multipart({
        contentType: "multipart/parallel",
        item: { contentType: "application/json" },
      }),
    },
  }),
  result: "none",
};
