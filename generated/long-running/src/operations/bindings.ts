import type { Book, Ticket } from "../models.js";
import type { PolledOperation } from "../runtime/long-running/polling.js";

/** Have the reports bound */
export const create: PolledOperation<undefined, Ticket, Book> = {
  id: "bindings.create",
  method: "POST",
  path: "/bindings",
  longRunning: {
    header: "X-Job",
    status: "job.phase",
    succeeded: ["bound"],
    error: "job.problem",
    result: "book",
    secrets: ["key"],
  },
  auth: [{ key: [] }],
};
