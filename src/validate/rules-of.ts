import type { Kind } from "../grammar/kind.js";
import type { NodeRule, OutlineRule } from "./rule.js";
import { checkAdditionalMethods } from "./rules/additional-methods.js";
import { checkBodies } from "./rules/bodies.js";
import {
  checkClosedValues,
  checkSecurityScheme,
} from "./rules/closed-values.js";
import { checkExtensions } from "./rules/extensions.js";
import { checkResponseHeaders, checkSentName } from "./rules/header-names.js";
import { checkJsonTypes } from "./rules/json-types.js";
import { links } from "./rules/links.js";
import { checkMapping } from "./rules/mappings.js";
import { checkConsumesAndProduces, checkContent } from "./rules/media-types.js";
import { checkOperationIds } from "./rules/operation-ids.js";
import { checkParameters } from "./rules/parameters.js";
import { checkPaths } from "./rules/paths.js";
import { references } from "./rules/references.js";
import { checkRequiredMembers } from "./rules/required-members.js";
import { checkResponses } from "./rules/responses.js";
import { checkSchemaKeywords } from "./rules/schema-keywords.js";
import { checkSchemaTypes } from "./rules/schema-types.js";
import { checkSecurity } from "./rules/security.js";
import { checkHost, checkServer } from "./rules/server-urls.js";
import { checkStatuses } from "./rules/statuses.js";
import { checkStyle } from "./rules/styles.js";
import { checkTokenUrls } from "./rules/token-urls.js";
import { unusedConstructs } from "./rules/unused-constructs.js";

/** For objects of every kind. */
const everywhere: readonly NodeRule[] = [
  checkJsonTypes,
  checkRequiredMembers,

  checkExtensions,
];

/** The rules for each kind; made for one run, since some say a thing once. */
export function rulesByKind(): (kind: Kind) => readonly NodeRule[] {
  const constructs = unusedConstructs();
  const checkReferences = references();
  const own: Partial<Record<Kind, readonly NodeRule[]>> = {
    document: [checkHost, checkConsumesAndProduces, constructs],
    operation: [checkConsumesAndProduces, constructs],
    pathItem: [checkAdditionalMethods],
    server: [checkServer],
    link: [links()],
    responses: [checkStatuses],
    discriminator: [checkMapping],
    parameter: [
      checkSentName,
      checkClosedValues,
      checkStyle,
      checkContent,
      checkSchemaTypes,
    ],
    requestBody: [checkContent],
    response: [checkContent, checkResponseHeaders],
    header: [checkContent, checkSchemaTypes],
    encoding: [checkResponseHeaders],
    schema: [checkSchemaTypes, checkSchemaKeywords],
    securityScheme: [
      checkSentName,
      checkClosedValues,
      checkSecurityScheme,
      checkTokenUrls,
    ],
    oauthFlow: [checkTokenUrls],
  };
  const all = new Map<Kind, readonly NodeRule[]>();
  return (kind) => {
    let rules = all.get(kind);
    if (!rules) {
      rules = [...everywhere, checkReferences, ...(own[kind] ?? [])];
      all.set(kind, rules);
    }
    return rules;
  };
}

export const outlineRules: readonly OutlineRule[] = [
  checkPaths,
  checkOperationIds,
  checkParameters,
  checkBodies,
  checkSecurity,
  checkResponses,
];
