import { StructureKind } from "ts-morph";
import { describeDeprecation } from "../../src/escape/deprecation.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { Endpoints, SecurityScheme } from "../../src/ir/index.js";
import { isOAuth } from "../../src/plan/oauth.js";
import type { CredentialPlan, OAuthPlan } from "../../src/plan/plan.js";
import { printStatement } from "../code/call.js";
import type { Imports } from "../code/imports.js";
import { documented, type Statements } from "../code/module.js";
import { UNASKED } from "./factory.js";
import {
  Code,
  layout,
  TYPESCRIPT_NOTATION,
  type Printable,
} from "../layout.js";

type Flow = OAuthPlan["flow"];

/** A factory that runs a flow. */
export interface FlowCredential extends CredentialPlan {
  readonly oauth: OAuthPlan;
}

export const OPTIONS_TYPES: Readonly<Record<Flow, string>> = {
  authorizationCode: "AuthorizationCodeOptions",
  clientCredentials: "ClientCredentialsOptions",
  deviceAuthorization: "DeviceAuthorizationOptions",
  implicit: "ImplicitOptions",
  password: "PasswordOptions",
};

const ABOUT: Readonly<Record<Flow, string>> = {
  authorizationCode:
    "OAuth 2.0 on behalf of a person (authorization code with PKCE, RFC 6749, section 4.1): `startLogin` says where to send them, `finishLogin` takes what they come back with. From then on tokens are renewed when they expire.",
  clientCredentials:
    "OAuth 2.0 as the application itself (client credentials, RFC 6749, section 4.4). Tokens are fetched when they are needed and renewed when they expire.",
  deviceAuthorization:
    "OAuth 2.0 on behalf of a person who signs in on another device (RFC 8628), by `deviceLogin`. From then on tokens are renewed when they expire.",
  implicit:
    "OAuth 2.0 on behalf of a person (implicit, RFC 6749, section 4.2): `startLogin` says where to send them, `finishLogin` takes what they come back with. Nothing renews the token.",
  password:
    "OAuth 2.0 with a person's own password (RFC 6749, section 4.3). Tokens are fetched when they are needed and renewed when they expire.",
};

/** Of an API with a login of its own, which no flow of OAuth's is. */
const ABOUT_LOGIN: Partial<Readonly<Record<Flow, string>>> = {
  clientCredentials:
    "The API's own login, with an id and a secret. Tokens are fetched when they are needed and renewed when they expire.",
  password:
    "The API's own login, with a person's name and password. Tokens are fetched when they are needed and renewed when they expire.",
};

/** The description of a flow as a literal, and below it the factory: one line. */
export function printFlow(
  { factory, scheme, oauth, unasked }: FlowCredential,
  all: readonly CredentialPlan[],
  imports: Imports,
): Statements {
  const id = stringLiteral(scheme.id);
  const options = imports.type(
    OPTIONS_TYPES[oauth.flow],
    "./runtime/oauth/options.js",
  );
  imports.type("OAuthCredential", "./runtime/oauth/oauth2.js");
  imports.value("oauth2 as makeOAuth2", "./runtime/oauth/oauth2.js");
  imports.type("OAuthDescription", "./runtime/oauth/description.js");
  const constant = nameConstant(factory, all);
  const { scopeType } = oauth;
  const start = `const ${constant}: OAuthDescription<${id}> = `;
  const place = { indent: 0, column: start.length, after: 1, expanded: true };
  const data = describeFlow(scheme.id, oauth, imports);
  return [
    `\n${start}${layout(data, TYPESCRIPT_NOTATION, place)};\n`,
    {
      kind: StructureKind.Function,
      name: factory,
      isExported: true,
      leadingTrivia: documented(
        [scheme.description, aboutFlow(scheme, oauth.flow), unasked && UNASKED],
        scheme.deprecated
          ? describeDeprecation(scheme.deprecated)
          : deprecationOf(scheme, oauth.flow),
      ),
      parameters: [
        {
          name: "options",
          type: scopeType === undefined ? options : `${options}<${scopeType}>`,
        },
      ],
      returnType: `OAuthCredential<${id}>`,
      statements: [printMaking(scheme, constant, imports)],
    },
  ];
}

/** A token that the description calls a key is sent as one. */
function printMaking(
  scheme: SecurityScheme,
  constant: string,
  imports: Imports,
): string {
  const made = [new Code(constant), new Code("options")];
  if (scheme.type !== "apiKey")
    return printStatement("return makeOAuth2", made);
  imports.value("asApiKey", "./runtime/oauth/as-api-key.js");
  return printStatement("return asApiKey", [
    new Code(`makeOAuth2(${constant}, options)`),
    { in: scheme.in, name: scheme.name },
  ]);
}

/** `hotelLoginFlow` */
function nameConstant(factory: string, all: readonly CredentialPlan[]): string {
  let name = `${factory}Flow`;
  while (all.some((one) => one.factory === name)) name += "_";
  return name;
}

const aboutFlow = (scheme: SecurityScheme, flow: Flow): string =>
  (isOAuth(scheme) ? undefined : ABOUT_LOGIN[flow]) ?? ABOUT[flow];

/** Of flows that give tokens or passwords away. */
const DROPPED: Partial<Readonly<Record<Flow, string>>> = {
  implicit: "@deprecated OAuth 2.1 has dropped it (RFC 9700, section 2.1.2).",
  password: "@deprecated OAuth 2.1 has dropped it (RFC 9700, section 2.4).",
};

const deprecationOf = (
  scheme: SecurityScheme,
  flow: Flow,
): readonly string[] => {
  const dropped = isOAuth(scheme) ? DROPPED[flow] : undefined;
  return dropped === undefined ? [] : [dropped];
};

/** What the runtime has to know, with all that is RFC 6749's left out. */
function describeFlow(
  scheme: string,
  oauth: OAuthPlan,
  imports: Imports,
): Printable {
  const { flow, endpoints, metadataUrl, environments, request, response } =
    oauth;
  return {
    scheme,
    flow,
    ...sortEndpoints(endpoints),
    environments: environments && mapEndpoints(environments),
    discover:
      metadataUrl === undefined
        ? undefined
        : new Code(
            `/* @__PURE__ */ ${imports.value("discover", "./runtime/oauth/discover.js")}`,
            metadataUrl,
          ),
    request: request && { ...request },
    response: response && copyLists(response),
    expired: oauth.expired && describeExpired(oauth.expired, imports),
  };
}

/** In the order in which a flow needs them. */
const sortEndpoints = ({
  authorizationUrl,
  deviceAuthorizationUrl,
  tokenUrl,
  refreshUrl,
  revocationUrl,
}: Endpoints): Readonly<Record<string, string | undefined>> => ({
  authorizationUrl,
  deviceAuthorizationUrl,
  tokenUrl,
  refreshUrl,
  revocationUrl,
});

const mapEndpoints = (
  environments: NonNullable<OAuthPlan["environments"]>,
): Printable =>
  Object.fromEntries(
    Object.entries(environments).map(([name, endpoints]) => [
      name,
      sortEndpoints(endpoints),
    ]),
  );

function copyLists({
  invalidGrant,
  tokenTypes,
  ...paths
}: NonNullable<OAuthPlan["response"]>): Printable {
  return {
    ...paths,
    invalidGrant: invalidGrant && [...invalidGrant],
    tokenTypes: tokenTypes && [...tokenTypes],
  };
}

/** Each rule is an argument of its own. */
function describeExpired(
  rules: NonNullable<OAuthPlan["expired"]>,
  imports: Imports,
): Code {
  const maker = imports.value("expiredWhen", "./runtime/oauth/expired.js");
  const printable = rules.map(({ values, ...rule }): Printable => ({
    ...rule,
    values: values && [...values],
  }));
  const [only] = printable;
  if (printable.length === 1) return new Code(`/* @__PURE__ */ ${maker}`, only);
  const printed = printable.map((rule) => layout(rule, TYPESCRIPT_NOTATION));
  return new Code(`/* @__PURE__ */ ${maker}(${printed.join(", ")})`);
}
