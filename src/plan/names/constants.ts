import { isReservedWord } from "../../escape/identifier.js";

/** Functions of the runtime that literals of operations call: a constant beside them cannot have their names. */
export const IMPORTED: ReadonlySet<string> = new Set([
  "binary",
  "choose",
  "content",
  "cookie",
  "cursor",
  "either",
  "eventStream",
  "events",
  "form",
  "fromConnection",
  "headerList",
  "headerObject",
  "json",
  "jsonLines",
  "jsonPart",
  "jsonSequence",
  "lines",
  "linkHeader",
  "multipart",
  "multipartStream",
  "namedParts",
  "nextUrl",
  "offset",
  "ownServer",
  "ownType",
  "pageNumber",
  "partHeaders",
  "querystring",
  "raw",
  "readHeaders",
  "responseParts",
  "scalarText",
  "styled",
  "text",
  "xml",
  "xmlErrors",
  "xmlResult",
]);

/** The name under which a module declares the literal of an operation; it is exported as the method. */
export const constantName = (method: string): string =>
  isReservedWord(method) || IMPORTED.has(method) ? `${method}_` : method;
