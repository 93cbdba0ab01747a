import type { OutcomePlan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { partsType } from "./parts-type.js";
import { responseType } from "./response-type.js";

const EVENTS = "../runtime/streams/events.js";

/** What the body of one response becomes. */
export function outcomeType(
  { kind, schema = {}, framing, parts }: OutcomePlan,
  declarations: Declarations,
  imports: Imports,
): string {
  if (parts)
    return partsType(parts, kind === "stream", { declarations, imports });
  switch (kind) {
    case "none":
      return "undefined";
    case "text":
      return "string";
    case "binary":
      return "Blob";
    case "stream": {
      const item = responseType(schema, declarations, imports);
      const isEvents = framing?.items === "events" || framing?.items === "data";
      return `${isEvents ? imports.type("EventStream", EVENTS) : "AsyncIterable"}<${item}>`;
    }
    default:
      return responseType(schema, declarations, imports);
  }
}
