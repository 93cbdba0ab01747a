import type { Config } from "../../config/config.js";
import type { Api, Parameter, SecurityScheme } from "../../ir/index.js";

/**
 * Headers in which nothing but a credential travels. Of 2,639 real descriptions 37 have one of them and no security
 * scheme; what they say about the format of `Authorization` differs, so that its whole value is asked for.
 */
const CREDENTIAL_HEADERS = new Set(
  "authorization x-authorization api-key apikey x-api-key x-apikey x-api-token x-auth-token x-access-token ocp-apim-subscription-key".split(
    " ",
  ),
);

/** Parameters of which the configuration says what they are. */
export function settledNames({ internal = {} }: Config): ReadonlySet<string> {
  return new Set(
    Object.keys(internal).map((selector) => selector.split(" ").at(-1) ?? ""),
  );
}

/** Where a description has no scheme: one for each credential header that some operation needs, by its name in lower case. */
export function makeSchemes(
  api: Api,
  settled: ReadonlySet<string>,
): ReadonlyMap<string, SecurityScheme> {
  const made = new Map<string, SecurityScheme>();
  if (api.securitySchemes.length > 0) return made;
  for (const { parameters } of api.actions)
    for (const parameter of parameters) {
      const { name } = parameter;
      const lower = name.toLowerCase();
      const needed = parameter.required || isAuthorization(parameter);
      if (!needed || made.has(lower)) continue;
      if (!isCredentialHeader(parameter) || settled.has(name)) continue;
      made.set(lower, {
        id: name,
        ...(parameter.description !== undefined && {
          description: parameter.description,
        }),
        type: "apiKey",
        in: "header",
        name,
      });
    }
  return made;
}

export function isCredentialHeader(parameter: Parameter): boolean {
  const { name, schema, mediaType, internal } = parameter;
  const isText = !schema.type || schema.type.includes("string");
  return (
    parameter.in === "header" &&
    CREDENTIAL_HEADERS.has(name.toLowerCase()) &&
    isText &&
    mediaType === undefined &&
    internal === undefined
  );
}

/** OpenAPI ignores a header parameter of this name (§4.12); it is read to see what it stands for. */
export function isAuthorization({ in: place, name }: Parameter): boolean {
  return place === "header" && name.toLowerCase() === "authorization";
}
