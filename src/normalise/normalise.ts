import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { isNode, type Node } from "../grammar/json.js";
import { openapi3 } from "../grammar/openapi3.js";
import { Resolver } from "../grammar/resolver.js";
import { versionOf, type Version } from "../grammar/version.js";
import type { SourceSet } from "../load/source.js";
import { bundle } from "./bundle/bundle.js";
import {
  configureSecurity,
  type ConfiguredSecurity,
} from "./configured-security.js";
import type { Document } from "./document.js";
import { describeByItems } from "./event-items/list-items.js";
import { settleEventItems } from "./event-items/settle.js";
import { before31 } from "./lifts/encodings.js";
import { openapi30 } from "./lifts/openapi30.js";
import { before32, openapi31 } from "./lifts/openapi31.js";
import { liftSwagger2 } from "./lifts/swagger2/lift.js";
import { repairCompositions } from "./repairs/compositions/repair.js";
import { repairContents } from "./repairs/contents.js";
import { repairInfo } from "./repairs/info.js";
import { repairOperationIds } from "./repairs/operation-ids.js";
import { repairParameters } from "./repairs/parameters.js";
import { repairPaths } from "./repairs/paths.js";
import { repairResponses } from "./repairs/responses.js";
import { repairSecurity } from "./repairs/security.js";
import { repairServers } from "./repairs/servers.js";
import { chain, transform, type Lift } from "./transform.js";

/** In one walk, because walking costs more than what is done on the way. */
const lifts = chain(
  openapi30,
  openapi31,
  repairContents,
  repairResponses,
  repairServers,
);

/** By version, because they take back what a later version says; what comes of 2.0 says what it means. */
const ofVersions: Readonly<Record<Version, Lift>> = {
  "2.0": chain(before32, lifts),
  "3.0": chain(before31, before32, lifts),
  "3.1": chain(before32, lifts),
  "3.2": lifts,
};

const repairs: readonly ((document: Node) => Node)[] = [
  repairInfo,
  repairPaths,
  repairOperationIds,
  repairParameters,
  repairSecurity,
];

/**
 * The one shape of every description: bundled into one document, lifted to OpenAPI 3.2, and repaired as `validate`
 * announced, with what the configuration asks for. Nothing of the sources is changed. `undefined` where `validate` reported an error.
 */
export function normalise(
  sources: SourceSet,
  diagnostics: Diagnostics,
  configured: ConfiguredSecurity = {},
): Document | undefined {
  const version = versionOf(sources.entry.value);
  if (!version || !isNode(sources.entry.value) || diagnostics.failed) {
    return undefined;
  }
  const bundled = bundle(new Resolver(sources), version);
  const openapi = version === "2.0" ? liftSwagger2(bundled) : bundled;
  const lifted = transform(openapi, openapi3, ofVersions[version]);
  const repaired = repairs.reduce(
    (document, repair) => repair(document),
    lifted,
  );
  const secured = configureSecurity(repaired, configured, diagnostics);
  const composed = repairCompositions(secured, diagnostics);
  // The grammar and the repairs make it so.
  return settleEventItems(describeByItems(composed)) as unknown as Document;
}
