import type { Framing } from "../../src/plan/plan.js";
import type { Printable } from "../layout.js";

/** What tells the reader or the writer of an event stream what its events hold. */
export const framingData = ({
  items,
  json,
  named,
}: Framing): Record<string, Printable> => ({
  ...(items === "data" && { items }),
  ...(json && { data: "json" }),
  ...(named && { named }),
});
