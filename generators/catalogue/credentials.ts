import type { Field, SecurityScheme } from "../../src/ir/index.js";
import type { CredentialPlan } from "../../src/plan/plan.js";

const secret = { secret: true, required: true } as const;

/** A credential as data: what a host asks a person for, and where it goes in a request. */
export function describeCredential({
  scheme,
  factory,
}: CredentialPlan): Record<string, unknown> {
  const { id, type, description } = scheme;
  return {
    id,
    factory,
    type,
    ...(description !== undefined && { description }),
    ...placeOf(scheme),
    ...(scheme.type === "oauth2" && describeOAuth(scheme)),
    fields: fieldsOf(scheme),
  };
}

const describeOAuth = ({
  oauth2MetadataUrl,
  flows,
}: Extract<SecurityScheme, { type: "oauth2" }>) => ({
  ...(oauth2MetadataUrl !== undefined && { oauth2MetadataUrl }),
  flows,
});

/** Every scheme but basic is one value in one place. */
function placeOf(scheme: SecurityScheme): Record<string, unknown> {
  if (scheme.type === "apiKey") return { in: scheme.in, name: scheme.name };
  const own = scheme.type === "http" ? scheme.scheme : "bearer";
  return { in: "header", name: "Authorization", scheme: own };
}

function fieldsOf(scheme: SecurityScheme): Field[] {
  const help =
    scheme.description === undefined ? {} : { help: scheme.description };
  if (scheme.type === "apiKey")
    return [{ name: "key", label: "API key", ...help, ...secret }];
  if (scheme.type !== "http")
    return [{ name: "token", label: "Access token", ...help, ...secret }];
  if (scheme.scheme === "basic") {
    return [
      {
        name: "username",
        label: "User name",
        ...help,
        secret: false,
        required: true,
      },
      { name: "password", label: "Password", secret: true, required: false },
    ];
  }
  if (scheme.scheme === "bearer")
    return [{ name: "token", label: "Token", ...help, ...secret }];
  return [
    {
      name: "key",
      label: "Value of the header Authorization",
      ...help,
      ...secret,
    },
  ];
}
