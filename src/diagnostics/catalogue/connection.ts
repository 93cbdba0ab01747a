import { entry } from "../entry.js";

export const connection = {
  GC_INTERNAL_FIT: entry({
    severity: "note",
    message: (p: { name: string; count: number; all: number }) =>
      `${p.count} of ${p.all} operations require the header "${p.name}"`,
    cause:
      "A header that nearly every call must have is most often the same for all of them, and its callers have to give it each time.",
    fix: "Nothing, if each call has a value of its own. Else `internal: { <name of the header>: {} }` in connector.config takes it from the connection, once for all calls; `false` leaves it to the callers and says so.",
  }),
};
