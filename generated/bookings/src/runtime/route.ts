import type { Settings } from "./client.js";
import type { Credential } from "./credentials/credential.js";
import { baseUrlOf } from "./environment.js";
import type { AnyOperation } from "./operation.js";
import { budgetOf, type RetryBudget } from "./retry/budget.js";
import { chooseCredentials } from "./transport/authorize.js";

/** Where the calls of an operation go, and with which proofs. */
export interface Route {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly origin: string;
  readonly credentials: readonly Credential[];
  readonly schemes: readonly string[];
  readonly budget: RetryBudget;
}

/**
 * The route of an operation, which is the same for all calls of a client.
 *
 * @throws {AuthError} if the client has no credential for it.
 */
export function routeOf(settings: Settings, operation: AnyOperation): Route {
  const known = settings.routes.get(operation);
  if (known) return known;
  const credentials = chooseCredentials(settings, operation);
  const baseUrl = baseUrlOf(settings, operation);
  const { origin } = new URL(baseUrl);
  const route: Route = {
    baseUrl,
    origin,
    credentials,
    schemes: credentials.map(({ scheme }) => scheme),
    budget: budgetOf(settings.budgets, origin),
  };
  settings.routes.set(operation, route);
  return route;
}
