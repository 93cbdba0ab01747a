import type { Field, SecurityScheme } from "../../src/ir/index.js";
import type { OAuthPlan } from "../../src/plan/plan.js";
import { kindOf } from "../auth/kind.js";

const secret = { secret: true, required: true } as const;
const open = { secret: false, required: true } as const;
const optional = { required: false } as const;

/** Of a credential that takes the proof itself. */
export function proofFields(scheme: SecurityScheme): Field[] {
  const help =
    scheme.description === undefined ? {} : { help: scheme.description };
  switch (kindOf(scheme)) {
    case "apiKey":
      return [{ name: "key", label: "API key", ...help, ...secret }];
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

function placeOf(scheme: SecurityScheme): string {
  if (scheme.type !== "apiKey") return "header Authorization";
  const place = scheme.in === "query" ? "query parameter" : scheme.in;
  return `${place} ${scheme.name}`;
}

/** Of a flow: its options that a person knows. */
export function flowFields({ flow, scopes, request }: OAuthPlan): Field[] {
  const isPassword = flow === "password";
  const hasSecret =
    flow !== "implicit" && request?.clientAuthentication !== "none";
  const client: Field[] = [
    {
      name: "clientId",
      label: "Client ID",
      secret: false,
      required: !isPassword,
    },
    ...(hasSecret
      ? [
          {
            name: "clientSecret",
            label: "Client secret",
            secret: true,
            required: flow === "clientCredentials",
          },
        ]
      : []),
  ];
  const person: Field[] = isPassword
    ? [
        { name: "username", label: "User name", ...open },
        { name: "password", label: "Password", ...secret },
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
      options: scopes,
    },
  ];
}
