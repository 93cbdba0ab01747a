import type { AnyOperation } from "../operation.js";

/**
 * Tells of the secrets that an operation is sent with, for who shows a person
 * what a server says.
 */
export function watchSecrets(
  operation: AnyOperation,
  listener: (secrets: readonly string[] | undefined) => void,
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
