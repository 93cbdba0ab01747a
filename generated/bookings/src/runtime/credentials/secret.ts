import { AuthError } from "../errors/errors.js";
import type { ApiRequest, SignedRequest } from "../transport/request.js";
import type { Secret } from "./credential.js";
import { keepSecrets } from "./keep-secrets.js";

/** Hands a secret over: at once, if it need not be asked for. */
export function useSecret(
  secret: Secret,
  request: SignedRequest,
  use: (value: string) => void,
): void | Promise<void> {
  return typeof secret === "function"
    ? ask(secret, request).then((value) => use(check(value, request)))
    : use(check(secret, request));
}

/** Gets a secret for a request. No error ever quotes one. */
export async function resolveSecret(
  secret: Secret,
  request: SignedRequest,
): Promise<string> {
  const value =
    typeof secret === "function" ? await ask(secret, request) : secret;
  return check(value, request);
}

function check(value: unknown, request: SignedRequest): string {
  if (typeof value !== "string" || value === "") {
    throw refuse(request, "the credential is empty");
  }
  keepSecrets(request, value);
  return value;
}

async function ask(
  secret: () => string | Promise<string>,
  request: ApiRequest,
): Promise<string> {
  try {
    return await secret();
  } catch (cause) {
    throw refuse(request, "the credential could not be had", { cause });
  }
}

/** The error for a credential that cannot be added to this request. */
export function refuse(
  request: ApiRequest,
  message: string,
  options?: ErrorOptions,
): AuthError {
  const { operationId, attempt } = request;
  return new AuthError(
    message,
    { operationId, attempts: attempt - 1 },
    options,
  );
}
