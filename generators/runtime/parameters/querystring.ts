import type { Body } from "../bodies/body.js";
import { ArgumentError } from "../errors/errors.js";
import { writeMediaType } from "./content.js";
import type { FilledParameter, Parameter } from "../operation.js";
import { encodeComponent } from "./percent.js";
import { isRecord } from "./value.js";

/**
 * A parameter that is the whole query (OpenAPI 3.2, `in: querystring`), written
 * as a body would be: as a form, `querystring(form({}))`, or as the text of
 * another media type, percent-encoded.
 */
/* @__NO_SIDE_EFFECTS__ */
export function querystring(
  body: Partial<Pick<Body, "contentType" | "encode">>,
): Parameter {
  const { contentType = "application/json" } = body;
  const write = ({ value }: FilledParameter): string =>
    body.encode
      ? writeForm(value, body.encode)
      : encodeComponent(writeMediaType(value, contentType));
  return { in: "query", write };
}

function writeForm(value: unknown, encode: Body["encode"]): string {
  if (!isRecord(value)) throw new ArgumentError("the query is no object");
  const { payload } = encode(value);
  if (typeof payload !== "string") {
    throw new ArgumentError("the query is no text");
  }
  // As a form has it (WHATWG URL, 5.2); a body may use either.
  return payload.replaceAll("%20", "+");
}
