import type { OutcomePlan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";

const EVENTS = "../runtime/streams/events.js";

/** What the body of one response becomes. */
export function outcomeType(
  { kind, schema = {}, framing }: OutcomePlan,
  declarations: Declarations,
  imports: Imports,
): string {
  const part = () =>
    imports.type("ResponsePart", "../runtime/responses/response-parts.js");
  switch (kind) {
    case "none":
      return "undefined";
    case "text":
      return "string";
    case "binary":
      return "Blob";
    case "parts":
      return `${part()}[]`;
    case "stream": {
      if (framing?.items === "parts") return `AsyncIterable<${part()}>`;
      const item = responseType(schema, declarations, imports);
      const isEvents = framing?.items === "events" || framing?.items === "data";
      return `${isEvents ? imports.type("EventStream", EVENTS) : "AsyncIterable"}<${item}>`;
    }
    default:
      return responseType(schema, declarations, imports);
  }
}

/** A schema as responses have it. */
export function responseType(
  schema: Parameters<Declarations["typeOf"]>[0],
  declarations: Declarations,
  imports: Imports,
): string {
  const { text, uses } = declarations.typeOf(schema, "response");
  imports.types(uses, "../models.js");
  return text;
}
