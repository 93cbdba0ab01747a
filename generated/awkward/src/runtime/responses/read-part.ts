import type { Conversion } from "../conversion.js";
import { binary } from "./binary.js";
import { jsonPart } from "./json-part.js";
import { isJson } from "./media-type.js";
import type { UnreadPart } from "./part-head.js";
import type { Reader, Reading } from "./reader.js";
import type { ResponsePart } from "./response-part.js";
import { text } from "./text.js";

/** How one part of a multipart response is read. */
export interface PartReader {
  /** Default: as JSON, text or bytes, by what it says that it is. */
  readonly as?: Reader;
  /** Reads the headers that are documented of it. */
  readonly headers?: ReadPartHeaders;
}

/** Decodes the documented headers of a part; its numbers by `toNumber`. */
export type ReadPartHeaders = (
  headers: Headers,
  toNumber?: Conversion["toNumber"],
) => Readonly<Record<string, unknown>>;

/**
 * Reads a part, as a response of its own. What callers have otherwise is not
 * converted here, but in the whole that it is a part of.
 */
export async function readPart(
  { content, ...part }: UnreadPart,
  { as, headers: readHeaders }: PartReader,
  reading: Reading,
): Promise<ResponsePart> {
  const type = part.headers.get("content-type");
  const headers = new Headers(type === null ? [] : [["content-type", type]]);
  const response = new Response(content, { headers });
  const { conversion } = reading;
  const own = {
    ...reading,
    conversion: conversion && withoutDecoding(conversion),
  };
  const reader = as ?? usualReader(part.contentType);
  return {
    ...part,
    fields: readHeaders?.(part.headers, conversion?.toNumber) ?? {},
    data: await reader.read(response, own),
  };
}

/** A part that says no type is text (RFC 2046, section 5.1). */
function usualReader(contentType: string): Reader {
  if (isJson(contentType)) return jsonPart;
  return /^(text\/.*)?$/.test(contentType) ? text : binary;
}

/** Reads what it converts, and leaves it as it travels. */
function withoutDecoding({
  encode,
  read = JSON.parse,
  toNumber,
}: Conversion): Conversion {
  const decode = (body: unknown) => body;
  return { encode, parse: (json) => read(json), read, toNumber, decode };
}
