import { DecodeError } from "../errors/errors.js";
import { essenceOf } from "../responses/media-type.js";
import type { AnyOperation } from "../operation.js";
import type { Reading } from "../responses/reader.js";
import { decodeResponse } from "../responses/response.js";

/** What a browser shows: a login page, an error page, a product's front page. */
export function isWebPage(headers: Headers): boolean {
  return /^(text\/html|application\/xhtml\+xml)$/.test(essenceOf(headers));
}

/**
 * An operation that refuses a web page in place of what it asks for, though it
 * might be read as that. Each response that it reads is shown to `watch`.
 */
export function refuseWebPages(
  operation: AnyOperation,
  watch: (response: Response) => void,
): AnyOperation {
  const { result = "json" } = operation;
  const accept =
    operation.accept ?? (result === "json" ? "application/json" : undefined);
  const read = async (response: Response, reading: Reading) => {
    watch(response);
    const asked = accept === undefined || /html|\*\/\*/.test(accept);
    if (asked || !isWebPage(response.headers)) {
      return decodeResponse(operation, response, reading);
    }
    const message = "the body is a web page";
    throw new DecodeError(message, response, reading.context);
  };
  return { ...operation, ...(accept && { accept }), result: { read } };
}
