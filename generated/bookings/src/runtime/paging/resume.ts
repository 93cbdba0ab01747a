import { ArgumentError } from "../errors/errors.js";
import { isRecord } from "../parameters/value.js";
import type { PageRequest } from "./paging.js";

/** A place in a list as text that can be kept. */
export function writeCursor(request: PageRequest): string {
  return writeJson(request);
}

/** With all digits of a `bigint`, which JSON has no other text for. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? String(member) : member,
  );
}

/** @throws {ArgumentError} if the text is not what {@link writeCursor} makes. */
export function readCursor(text: string): PageRequest {
  const value = parse(text);
  if (isRecord(value)) {
    const { params, url } = value;
    if (isRecord(params)) return { params };
    if (typeof url === "string") return { url };
  }
  throw new ArgumentError("the cursor is none that this connector gave");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
