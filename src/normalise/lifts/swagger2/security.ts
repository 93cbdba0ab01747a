import { derive } from "../../../diagnostics/provenance.js";
import {
  isNode,
  nodeOf,
  omit,
  textOf,
  type Node,
} from "../../../grammar/json.js";

/** Names of 2.0's flows in 3.0. */
const grants: ReadonlyMap<string, string> = new Map([
  ["implicit", "implicit"],
  ["password", "password"],
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

const flowMembers = ["flow", "authorizationUrl", "tokenUrl", "scopes"];

export function liftSecurityDefinitions(document: Node): Node {
  const definitions = nodeOf(document, "securityDefinitions") ?? {};
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([name, scheme]) =>
      isNode(scheme)
        ? [[name, derive(scheme, liftScheme(scheme))] as const]
        : [],
    ),
  );
}

function liftScheme(scheme: Node): Node {
  const type = textOf(scheme, "type");
  if (type === "basic") return { ...scheme, type: "http", scheme: "basic" };
  if (type !== "oauth2") return scheme;
  const grant = grants.get(textOf(scheme, "flow") ?? "");
  const flow = derive(scheme, {
    scopes: {},
    ...Object.fromEntries(
      Object.entries(scheme).filter(
        ([name]) => name !== "flow" && flowMembers.includes(name),
      ),
    ),
  });
  return {
    ...omit(scheme, flowMembers),
    flows: grant === undefined ? {} : { [grant]: flow },
  };
}
