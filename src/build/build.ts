import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Api } from "../ir/index.js";
import type { Document } from "../normalise/document.js";
import { buildActions } from "./actions.js";
import { buildWebhooks } from "./hooks.js";
import { buildDisplay, buildInfo } from "./info.js";
import { liftListItems } from "./lift-items.js";
import { liftHooks } from "./lift-hooks.js";
import { liftInlineSchemas } from "./lift.js";
import { policiesOf } from "./policies/policies.js";
import { buildSchema } from "./schema.js";
import { buildSecuritySchemes, requirementsOf } from "./security.js";
import { buildServers } from "./servers.js";
import { buildTags } from "./tags.js";

/** Reads the meaning out of a normalised document. Nothing of OpenAPI's syntax is left behind it. */
export function buildApi(document: Document, diagnostics: Diagnostics): Api {
  const context = { document, diagnostics };
  const tags = buildTags(context);
  const api = liftInlineSchemas({
    info: buildInfo(document),
    display: buildDisplay(document),
    servers: buildServers(document.servers),
    security: requirementsOf(document.security),
    securitySchemes: buildSecuritySchemes(context),
    tags,
    ...policiesOf(document, "the description", context),
    actions: buildActions(context, tags),
    ...buildWebhooks(context),
    schemas: buildSchemas(document),
  });
  return liftHooks(liftListItems(api));
}

const buildSchemas = (document: Document) =>
  Object.fromEntries(
    Object.entries(document.components.schemas).map(([id, node]) => [
      id,
      buildSchema(node, document),
    ]),
  );
