import type { Field, SecurityScheme } from "../../src/ir/index.js";
import { labelOf } from "../../src/plan/options.js";
import type { OAuthPlan } from "../../src/plan/plan.js";
import { kindOf, takesWholeHeader } from "../auth/kind.js";

const secret = { secret: true, required: true } as const;
const open = { secret: false, required: true } as const;
const optional = { required: false } as const;

/** Of a credential that takes the proof itself; of several keys, each says which it is. */
export function proofFields(
  scheme: SecurityScheme,
  isOnlyKey: boolean,
): Field[] {
  const help =
    scheme.description === undefined ? {} : { help: scheme.description };
  switch (kindOf(scheme)) {
    case "apiKey":
      return [
        { name: "key", label: keyLabel(scheme, isOnlyKey), ...help, ...secret },
      ];
    case "basic":
      return [
        { name: "username", label: "User name", ...help, ...open },
        { name: "password", label: "Password", ...secret, ...optional },
      ];
    case "digest":
      return [
        { name: "username", label: "User name", ...help, ...open },
        { name: "password", label: "Password", ...secret },
      ];
    case "bearer":
      return [
        {
          name: "token",
          label: scheme.type === "http" ? "Token" : "Access token",
          ...help,
          ...secret,
        },
      ];
    case "clientCertificate":
      return [
        { name: "cert", label: "Certificate (PEM)", ...help, ...open },
        { name: "key", label: "Private key (PEM)", ...secret },
        {
          name: "passphrase",
          label: "Passphrase of the key",
          ...secret,
          ...optional,
        },
      ];
    case "custom":
      return [
        {
          name: "key",
          label: `Value of the ${placeOf(scheme)}`,
          ...help,
          ...secret,
        },
      ];
  }
}

function keyLabel(scheme: SecurityScheme, isOnlyKey: boolean): string {
  if (takesWholeHeader(scheme)) return `Value of the ${placeOf(scheme)}`;
  return isOnlyKey ? "API key" : `API key (${placeOf(scheme)})`;
}

function placeOf(scheme: SecurityScheme): string {
  if (scheme.type !== "apiKey") return "header Authorization";
  const place = scheme.in === "query" ? "query parameter" : scheme.in;
  return `${place} ${scheme.name}`;
}

/** Of a flow: its options that a person knows, under the names of an API that has its own. */
export function flowFields({ flow, scopes, request }: OAuthPlan): Field[] {
  const isPassword = flow === "password";
  const labelIn = (name: string, label: string) =>
    request?.names && Object.hasOwn(request.names, name)
      ? labelOf(request.names[name] ?? name)
      : label;
  const hasSecret =
    flow !== "implicit" && request?.clientAuthentication !== "none";
  const client: Field[] = [
    {
      name: "clientId",
      label: labelIn("client_id", "Client ID"),
      secret: false,
      required: !isPassword,
    },
    ...(hasSecret
      ? [
          {
            name: "clientSecret",
            label: labelIn("client_secret", "Client secret"),
            secret: true,
            required: flow === "clientCredentials",
          },
        ]
      : []),
  ];
  const person: Field[] = isPassword
    ? [
        {
          name: "username",
          label: labelIn("username", "User name"),
          ...open,
        },
        {
          name: "password",
          label: labelIn("password", "Password"),
          ...secret,
        },
      ]
    : [];
  const redirect: Field[] =
    flow === "authorizationCode" || flow === "implicit"
      ? [
          {
            name: "redirectUri",
            label: "Redirect URI",
            help: "Where the authorization server sends the person back to; it has to know it.",
            secret: false,
            ...optional,
          },
        ]
      : [];
  return [
    ...person,
    ...client,
    ...redirect,
    {
      name: "scopes",
      label: "Scopes",
      secret: false,
      ...optional,
      ...(scopes.length > 0 && { options: scopes }),
    },
  ];
}
