import type { Conversion } from "../conversion.js";
import { binary } from "./binary.js";
import { jsonPart } from "./json-part.js";
import { isJson } from "./media-type.js";
import type { UnreadPart } from "./part-head.js";
import { misread, type Reader, type Reading } from "./reader.js";
import type { ResponsePart } from "./response-part.js";
import { text } from "./text.js";
import {
  decodeTransfer,
  isKnown,
  transferEncodingOf,
} from "./transfer-encoding.js";

/** How one part of a multipart response is read. */
export interface PartReader {
  /** Default: as JSON, text or bytes, by what it says that it is. */
  readonly as?: Reader;
  /**
   * What its content is described to be encoded in, in lower case: it is left in
   * it. Any other `Content-Transfer-Encoding` is decoded.
   */
  readonly encoding?: string;
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
  { as, encoding, headers: readHeaders }: PartReader,
  reading: Reading,
): Promise<ResponsePart> {
  const type = part.headers.get("content-type");
  const headers = new Headers(type === null ? [] : [["content-type", type]]);
  const sent = transferEncodingOf(part.headers);
  const plain = sent === encoding ? content : decodeTransfer(content, sent);
  const response = new Response(plain ?? content, { headers });
  if (!plain && (as ?? isKnown(sent))) {
    throw misread("in its transfer encoding", response, reading);
  }
  const { conversion } = reading;
  const own = {
    ...reading,
    conversion: conversion && withoutDecoding(conversion),
  };
  // what is in one that nobody knows is bytes (RFC 2045, section 6.4)
  const reader = as ?? (plain ? usualReader(part.contentType) : binary);
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
