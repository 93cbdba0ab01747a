import type { OperationServer } from "./environment.js";

/**
 * Where an operation is that is not where its environment is: absolute URLs, by
 * the names of the environments, whose variables are filled in.
 */
/* @__NO_SIDE_EFFECTS__ */
export function ownServer(
  servers: Readonly<Record<string, string>>,
): OperationServer {
  return ({ name = "", fill }) => {
    const own = Object.hasOwn(servers, name) ? servers[name] : undefined;
    return own === undefined ? undefined : fill?.(own);
  };
}
