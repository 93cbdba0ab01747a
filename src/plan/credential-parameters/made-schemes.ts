import type { Config } from "../../config/config.js";
import type { Api, Parameter, SecurityScheme } from "../../ir/index.js";
import { isShared } from "../common-params.js";

/**
 * Headers in which nothing but a credential travels. Of 2,639 real descriptions 37 have one of them and no security
 * scheme; what they say about the format of `Authorization` differs, so that its whole value is asked for.
 */
const CREDENTIAL_HEADERS = new Set(
  "authorization x-authorization api-key apikey x-api-key x-apikey x-api-token x-auth-token x-access-token ocp-apim-subscription-key".split(
    " ",
  ),
);

/**
 * What the name of a credential ends in, whatever the API puts before it: `X-Postmark-Server-Token`. A header that most
 * operations can do without may be something else, such as the key of a cache.
 */
const CREDENTIAL_END =
  /(?:key|token|secret|password|auth|authorization|authentication)$/i;

/** Keys and tokens of one call. */
const OF_A_CALL =
  /idempoten|csrf|xsrf|request|correlation|page|continu|cache|partition|sort|sync/i;

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
  const shared = sharedCredentials(api);
  for (const { parameters } of api.actions)
    for (const parameter of parameters) {
      const { name } = parameter;
      const lower = name.toLowerCase();
      const needed = parameter.required || isAuthorization(parameter);
      if (!needed || made.has(lower)) continue;
      const isMeant = isCredentialHeader(parameter) || shared.has(lower);
      if (!isMeant || !isTextHeader(parameter) || settled.has(name)) continue;
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

/** Names, in lower case, of headers that nearly all operations require, and that are called like a credential. */
function sharedCredentials({ actions }: Api): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { parameters } of actions)
    for (const parameter of parameters) {
      const { required, isKey } = parameter;
      const name = parameter.name.toLowerCase();
      if (!required || isKey || !isTextHeader(parameter)) continue;
      if (CREDENTIAL_END.test(name) && !OF_A_CALL.test(name))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const shared = [...counts].filter(([, count]) =>
    isShared(count, actions.length),
  );
  return new Set(shared.map(([name]) => name));
}

const isCredentialHeader = (parameter: Parameter): boolean =>
  CREDENTIAL_HEADERS.has(parameter.name.toLowerCase()) &&
  isTextHeader(parameter);

/** Whether it is a header whose text a credential could be. */
export function isTextHeader(parameter: Parameter): boolean {
  const { schema, mediaType, internal } = parameter;
  const isText = !schema.type || schema.type.includes("string");
  return (
    parameter.in === "header" &&
    isText &&
    mediaType === undefined &&
    internal === undefined
  );
}

/** OpenAPI ignores a header parameter of this name (§4.12); it is read to see what it stands for. */
export function isAuthorization({ in: place, name }: Parameter): boolean {
  return place === "header" && name.toLowerCase() === "authorization";
}
