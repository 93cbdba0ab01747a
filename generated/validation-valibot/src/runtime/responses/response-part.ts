/**
 * One part of a multipart response (RFC 2046, section 5.1). `Fields` are the
 * headers that its description names.
 */
export interface ResponsePart<Data = unknown, Fields = object> {
  readonly headers: Headers;
  /**
   * The documented headers by their documented names, decoded; one that did not
   * come, or is not what it should be, is absent.
   */
  readonly fields: Fields;
  /** Its media type, in lower case and without parameters; empty if it has none. */
  readonly contentType: string;
  /** `name` of its `Content-Disposition`. */
  readonly name?: string;
  /** `filename` of its `Content-Disposition`; the server's word, so no path. */
  readonly filename?: string;
  /**
   * What it is described to be. Where nothing is: parsed if it is JSON, text if
   * it is text, else a `Blob`.
   */
  readonly data: Data;
}
