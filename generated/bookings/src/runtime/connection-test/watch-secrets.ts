import type { AnyOperation } from "../operation.js";
import type { KeptSecrets } from "../transport/kept-secrets.js";

/**
 * Tells of the secrets that an operation is sent with, for who shows a person
 * what a server says.
 */
export function watchSecrets(
  operation: AnyOperation,
  listener: (secrets: KeptSecrets | undefined) => void,
): AnyOperation {
  const { internal } = operation;
  return {
    ...operation,
    internal: async (...asked) => {
      const own = await internal?.(...asked);
      return {
        filled: own?.filled ?? [],
        // behind all others that add secrets
        addSecrets(sent) {
          own?.addSecrets?.(sent);
          listener(sent.secrets);
        },
      };
    },
  };
}
