import type { Action, Api, Parameter } from "../../ir/index.js";
import { resolve } from "../internal/internal.js";

/** Names of the header of the IETF's draft, and what it was called before: `X-Idempotency-Key`, `Acme-Idempotency-Token`. */
const KEY =
  /(?:^|[-_])idempoten(?:cy|t)[-_]?(?:key|token|id|request[-_]?id)$|^idempotency$/i;

/** Headers of well-known APIs that are such keys by another name. */
const KNOWN = new Set([
  "paypal-request-id",
  "x-amz-client-token",
  "x-amzn-client-token",
]);

/** The header parameter whose value makes repetitions of a request have one effect, told by its name. */
export const findKeyParameter = (action: Action): Parameter | undefined =>
  headersOf(action).find(
    ({ name }) => KEY.test(name) || KNOWN.has(name.toLowerCase()),
  );

/** The header parameter of that name, whose case does not matter (RFC 9110 §5.1). */
export const findHeader = (
  action: Action,
  header: string,
): Parameter | undefined =>
  headersOf(action).find(
    ({ name }) => name.toLowerCase() === header.toLowerCase(),
  );

const headersOf = ({ parameters }: Action): readonly Parameter[] =>
  parameters.filter(
    ({ in: place, internal }) => place === "header" && !internal,
  );

const UUID_LENGTH = 36;

/** Whether a random UUID is a value of it. */
export function takesUuid({ schema, mediaType }: Parameter, api: Api): boolean {
  const {
    type,
    format,
    enum: values,
    const: only,
    minLength = 0,
    maxLength = UUID_LENGTH,
  } = resolve(schema, api);
  const isFree = [values, only, mediaType].every((one) => one === undefined);
  return (
    isFree &&
    (type === undefined || type.includes("string")) &&
    (format === undefined || /^(?:uuid|string|guid)$/i.test(format)) &&
    minLength <= UUID_LENGTH &&
    maxLength >= UUID_LENGTH
  );
}
