import type {
  OAuthFlow,
  SecurityRequirement,
  SecurityScheme,
} from "../ir/index.js";
import type { Document, SecuritySchemeNode } from "../normalise/document.js";
import { deprecationOf } from "./deprecation.js";
import { readEndpoints, type EndpointNotes } from "./endpoints.js";
import { mapRecord, pickStrings, strings } from "./read.js";

/** What the endpoints of a scheme are read with. */
interface Context extends EndpointNotes {
  readonly document: Document;
}

export function buildSecuritySchemes({
  document,
  diagnostics,
}: Omit<Context, "noted">): SecurityScheme[] {
  const context = { document, diagnostics, noted: new Set<object>() };
  const nodes = document.components.securitySchemes;
  return Object.entries(nodes).flatMap(([id, node]) => {
    const scheme = buildScheme(id, node, context);
    return scheme ? [scheme] : [];
  });
}

function buildScheme(
  id: string,
  node: SecuritySchemeNode,
  context: Context,
): SecurityScheme | undefined {
  const base = {
    id,
    ...pickStrings(node, ["description"]),
    ...deprecationOf(node),
    ...(isSignature(node) && { hook: true as const }),
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
        flows: buildFlows(node, context),
      };
    case "openIdConnect":
      return {
        ...base,
        type: "openIdConnect",
        openIdConnectUrl: node.openIdConnectUrl ?? "",
        ...named(
          "endpoints",
          readEndpoints([context.document.info, node], context),
        ),
      };
    case "mutualTLS":
      return { ...base, type: "mutualTLS" };
  }
}

/** OpenAPI cannot speak of signatures: Amazon calls its own a key, and says by an extension what they are. */
function isSignature(node: SecuritySchemeNode): boolean {
  const kind = (node as Readonly<Record<string, unknown>>)[
    "x-amazon-apigateway-authtype"
  ];
  return typeof kind === "string" && /^aws/i.test(kind);
}

/** Those that are still advised come first (RFC 9700, section 2). */
const GRANTS = [
  "authorizationCode",
  "clientCredentials",
  "deviceAuthorization",
  "password",
  "implicit",
] as const;

function buildFlows(node: SecuritySchemeNode, context: Context): OAuthFlow[] {
  const { flows = {} } = node;
  return GRANTS.flatMap((grant) => {
    const flow = Object.hasOwn(flows, grant) ? flows[grant] : undefined;
    if (!flow) return [];
    const scopes = Object.entries(flow.scopes ?? {}).map(
      ([name, description]) => ({
        name,
        description: typeof description === "string" ? description.trim() : "",
      }),
    );
    const endpoints = readEndpoints(
      [context.document.info, node, flow],
      context,
    );
    return [{ grant, ...endpoints, scopes }];
  });
}

const named = <T extends object>(
  name: string,
  value: T,
): Readonly<Record<string, T>> =>
  Object.keys(value).length > 0 ? { [name]: value } : {};

/** Security Requirement Objects: alternatives of schemes with their scopes. */
export function requirementsOf(
  requirements:
    readonly Readonly<Record<string, readonly string[]>>[] | undefined,
): SecurityRequirement[] {
  return (requirements ?? []).map((requirement) =>
    mapRecord(requirement, strings),
  );
}
