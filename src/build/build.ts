import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Api } from "../ir/index.js";
import type { Document } from "../normalise/document.js";
import { buildActions } from "./actions.js";
import { markHeir } from "./heirs/mark.js";
import { extendBases } from "./heirs/refer.js";
import { reportHeirs } from "./heirs/report.js";
import { addUnions } from "./heirs/unions.js";
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
  const schemas = buildSchemas(document);
  reportHeirs(context);
  const api = addUnions(
    {
      info: buildInfo(document),
      display: buildDisplay(document),
      servers: buildServers(document.servers),
      security: requirementsOf(document.security),
      securitySchemes: buildSecuritySchemes(context),
      tags,
      ...policiesOf(document, "the description", context),
      actions: buildActions(context, tags),
      ...buildWebhooks(context),
      schemas,
    },
    document,
  );
  return liftHooks(liftListItems(liftInlineSchemas(api)));
}

const buildSchemas = (document: Document) =>
  Object.fromEntries(
    Object.entries(document.components.schemas).map(([id, node]) => [
      id,
      markHeir(
        id,
        extendBases(buildSchema(node, document), document),
        document,
      ),
    ]),
  );
