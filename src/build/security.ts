import type {
  OAuthFlow,
  SecurityRequirement,
  SecurityScheme,
} from "../ir/index.js";
import type {
  OAuthFlowNode,
  SecuritySchemeNode,
} from "../normalise/document.js";
import { deprecationOf } from "./deprecation.js";
import { mapRecord, pickStrings, strings } from "./read.js";

export function buildSecuritySchemes(
  nodes: Readonly<Record<string, SecuritySchemeNode>>,
): SecurityScheme[] {
  return Object.entries(nodes).flatMap(([id, node]) => {
    const scheme = buildScheme(id, node);
    return scheme ? [scheme] : [];
  });
}

function buildScheme(
  id: string,
  node: SecuritySchemeNode,
): SecurityScheme | undefined {
  const base = {
    id,
    ...pickStrings(node, ["description"]),
    ...deprecationOf(node),
  };
  switch (node.type) {
    case "apiKey":
      return {
        ...base,
        type: "apiKey",
        in: node.in ?? "header",
        name: node.name ?? "",
      };
    case "http":
      return {
        ...base,
        type: "http",
        scheme: (node.scheme ?? "").toLowerCase(),
        ...pickStrings(node, ["bearerFormat"]),
      };
    case "oauth2":
      return {
        ...base,
        type: "oauth2",
        ...pickStrings(node, ["oauth2MetadataUrl"]),
        flows: buildFlows(node.flows ?? {}),
      };
    case "openIdConnect":
      return {
        ...base,
        type: "openIdConnect",
        openIdConnectUrl: node.openIdConnectUrl ?? "",
      };
    case "mutualTLS":
      return { ...base, type: "mutualTLS" };
  }
}

const GRANTS = [
  "implicit",
  "password",
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
] as const;

function buildFlows(
  flows: Readonly<Record<string, OAuthFlowNode>>,
): OAuthFlow[] {
  return GRANTS.flatMap((grant) => {
    const flow = Object.hasOwn(flows, grant) ? flows[grant] : undefined;
    if (!flow) return [];
    const scopes = Object.entries(flow.scopes ?? {}).map(
      ([name, description]) => ({
        name,
        description: typeof description === "string" ? description : "",
      }),
    );
    const urls = pickStrings(flow, [
      "authorizationUrl",
      "deviceAuthorizationUrl",
      "tokenUrl",
      "refreshUrl",
    ]);
    return [{ grant, ...urls, scopes }];
  });
}

/** Security Requirement Objects: alternatives of schemes with their scopes. */
export function requirementsOf(
  requirements:
    readonly Readonly<Record<string, readonly string[]>>[] | undefined,
): SecurityRequirement[] {
  return (requirements ?? []).map((requirement) =>
    mapRecord(requirement, strings),
  );
}
