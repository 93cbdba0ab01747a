import type { AnyOperation, ResultKind } from "../operation.js";
import { discard } from "./bounded-body.js";
import { readLimitedText } from "./limited-body.js";
import { parseJson, receive, type Reader, type Reading } from "./reader.js";
import type { StatusPattern } from "./status-pattern.js";

/** They have no body (RFC 9110, section 6.4.1). */
const BODILESS: readonly number[] = [204, 205, 304];

/**
 * Reads a successful response. What it says about its own type is asked only
 * where the operation documents several: too many servers are wrong about it.
 */
export function decodeResponse(
  { result, empty }: AnyOperation,
  response: Response,
  reading: Reading,
): Promise<unknown> {
  const { status } = response;
  return BODILESS.includes(status) || matchesStatus(empty, status)
    ? discard(response)
    : readAs(result, response, reading);
}

/** Whether a status is one of these, or in one of these ranges. */
export function matchesStatus(
  patterns: readonly StatusPattern[] | undefined = [],
  status: number,
): boolean {
  const range = `${Math.floor(status / 100)}XX`;
  return patterns.some((one) => one === status || one === range);
}

/**
 * Reads a body: by default as JSON, which is UTF-8 whatever the header says (RFC
 * 8259, section 8.1).
 */
export async function readAs(
  kind: ResultKind | Reader | undefined,
  response: Response,
  reading: Reading,
): Promise<unknown> {
  if (typeof kind === "object") return kind.read(response, reading);
  if (kind === "none") return discard(response);
  const text = await receive(reading, readLimitedText(response, reading));
  return text === "" ? undefined : parseJson(text, response, reading);
}
