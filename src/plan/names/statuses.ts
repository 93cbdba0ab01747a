const REASONS: ReadonlyMap<string, string> = new Map([
  ["400", "BadRequest"],
  ["401", "Unauthorized"],
  ["402", "PaymentRequired"],
  ["403", "Forbidden"],
  ["404", "NotFound"],
  ["405", "MethodNotAllowed"],
  ["406", "NotAcceptable"],
  ["408", "RequestTimeout"],
  ["409", "Conflict"],
  ["410", "Gone"],
  ["412", "PreconditionFailed"],
  ["413", "ContentTooLarge"],
  ["415", "UnsupportedMediaType"],
  ["422", "UnprocessableContent"],
  ["423", "Locked"],
  ["429", "TooManyRequests"],
  ["500", "InternalServer"],
  ["501", "NotImplemented"],
  ["502", "BadGateway"],
  ["503", "ServiceUnavailable"],
  ["504", "GatewayTimeout"],
  ["4XX", "Client"],
  ["5XX", "Server"],
  ["default", "Default"],
]);

/** What the body of such a response is called before `Error`: `NotFound`. */
export const reasonOf = (status: string): string | undefined =>
  REASONS.get(status);

/** `NotFoundError`; `undefined` for a status that is no error, or has no name. */
export function nameOfStatus(status: string): string | undefined {
  const reason = REASONS.get(status);
  return reason === undefined ? undefined : `${reason}Error`;
}
