import type { Operation } from "../runtime/operation.js";

/** Without a tag, the first segment of the path is the group */
export const listEvents: Operation<undefined, void> = {
  id: "audit.listEvents",
  method: "GET",
  path: "/audit/events",
  result: "none",
};
