import type { HttpHandler } from "msw";
import connector from "../../connector.json" with { type: "json" };
import type { MockCatalogue } from "./catalogue.js";
import { createHandlersFor, type HandlerOptions } from "./handlers.js";

export type { HandlerOptions } from "./handlers.js";
export type { MockReply } from "./reply.js";

/**
 * Handlers for MSW (https://mswjs.io) that answer the actions of the API with
 * samples of what its description documents.
 *
 * ```ts
 * const server = setupServer(...createHandlers({ actions: ["jobs.get"] }));
 * ```
 */
export function createHandlers(options: HandlerOptions = {}): HttpHandler[] {
  return createHandlersFor(connector as MockCatalogue, options);
}
