import type { SecretsKeeper } from "../transport/kept-secrets.js";

/**
 * Keeps secrets of a request, each as it was given, out of the errors that quote
 * its answers.
 */
export function keepSecrets(
  request: SecretsKeeper,
  ...secrets: string[]
): void {
  request.secrets = [...(request.secrets ?? []), ...secrets];
}
