import { discard } from "./bounded-body.js";
import type { AnyOperation, ResultKind } from "../operation.js";
import { parseJson, readText, receive, type Reading } from "./reader.js";
import type { StatusPattern } from "./status-pattern.js";

/** Statuses whose responses have no body (RFC 9110, section 6.4.1). */
const BODILESS: readonly StatusPattern[] = [204, 205, 304];

/**
 * Reads a successful response. What it says about its own type is asked only
 * where the operation documents several: too many servers are wrong about it.
 */
export async function decodeResponse(
  { result = "json", empty = [] }: AnyOperation,
  response: Response,
  reading: Reading,
): Promise<unknown> {
  if (matchesStatus([...BODILESS, ...empty], response.status)) {
    return readAs("none", response, reading);
  }
  return typeof result === "string"
    ? readAs(result, response, reading)
    : result.read(response, reading);
}

/** Whether a status is one of these, or in one of these ranges. */
export function matchesStatus(
  patterns: readonly StatusPattern[],
  status: number,
): boolean {
  return patterns.some(
    (pattern) =>
      pattern === status || pattern === `${Math.floor(status / 100)}XX`,
  );
}

/** Reads a body as one of the kinds that every connector knows. */
export async function readAs(
  kind: ResultKind,
  response: Response,
  reading: Reading,
): Promise<unknown> {
  switch (kind) {
    case "none":
      return discard(response);
    case "binary":
      return receive(reading, () => response.blob());
    case "text":
      return readText(response, reading);
    default:
      return readJson(response, reading);
  }
}

/** JSON is UTF-8 whatever the header says (RFC 8259, section 8.1). */
async function readJson(
  response: Response,
  reading: Reading,
): Promise<unknown> {
  const text = await receive(reading, () => response.text());
  return text === "" ? undefined : parseJson(text, response, reading);
}
