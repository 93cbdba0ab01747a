import { isHeaderValue } from "../parameters/header.js";
import type { ApiRequest } from "../transport/request.js";
import { refuse } from "./secret.js";

/**
 * Sets a header to a secret, if a header can hold it: a key read from a file
 * often ends with a line break.
 */
export function setSecretHeader(
  request: ApiRequest,
  name: string,
  value: string,
): void {
  if (!isHeaderValue(value)) {
    const problem = "a character that no header can carry, like a line break";
    throw refuse(request, `the credential has ${problem}`);
  }
  request.headers.set(name, value);
}
