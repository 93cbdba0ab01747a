import type { Settings } from "./client.js";
import { baseUrlOf } from "./environment.js";
import type { AnyOperation } from "./operation.js";
import { budgetOf } from "./retry/budget.js";
import type { Route } from "./route.js";
import { chooseCredentials } from "./transport/authorize.js";

/**
 * The route of an operation, which is the same for all calls of a client.
 *
 * @throws {AuthError} if the client has no credential for it.
 */
export function findRoute(settings: Settings, operation: AnyOperation): Route {
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
    fetch: credentials.find((one) => one.fetch)?.fetch ?? settings.fetch,
    renewal: credentials.find((one) => one.renewal)?.renewal,
  };
  settings.routes.set(operation, route);
  return route;
}
