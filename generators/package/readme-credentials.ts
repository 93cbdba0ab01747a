import { markdownCode } from "../../src/escape/markdown.js";
import { isOAuth } from "../../src/plan/oauth.js";
import type { CredentialPlan, OAuthPlan, Plan } from "../../src/plan/plan.js";
import { UNASKED } from "../auth/factory.js";
import { kindOf, placeTerm, takesWholeHeader } from "../auth/kind.js";
import { summarise } from "./prose.js";

/** What the description says of a scheme is said once, though each of its flows has a credential. */
export function describeCredentials({
  credentials,
}: Plan): readonly { readonly factory: string; readonly text: string }[] {
  const told = new Set<string>();
  return credentials.map(({ scheme, factory, oauth, unasked }) => {
    const { id, description } = scheme;
    const isTold = told.has(id) || description === undefined;
    const about = isTold ? "" : ` ${summarise(description, 200)}`;
    told.add(id);
    const how = oauth && !unasked ? (SECTIONS[oauth.flow] ?? "") : "";
    const term = oauth ? flowTerm(scheme, oauth.flow) + how : termOf(scheme);
    const use = unasked ? ` ${UNASKED}` : "";
    return { factory, text: `${term}.${use}${about}` };
  });
}

function flowTerm(
  scheme: CredentialPlan["scheme"],
  flow: OAuthPlan["flow"],
): string {
  if (isOAuth(scheme)) return FLOWS[flow];
  const whose = flow === "password" ? "a person's" : "the application's";
  return `tokens from the API's own login, with ${whose} name and secret`;
}

const FLOWS: Readonly<Record<OAuthPlan["flow"], string>> = {
  authorizationCode:
    "OAuth 2.0 for a person who signs in with their browser before the first call",
  clientCredentials: "OAuth 2.0 as the application itself",
  deviceAuthorization:
    "OAuth 2.0 for a person who signs in on another device before the first call",
  implicit:
    "OAuth 2.0 with a token from the redirect, which OAuth 2.1 has dropped",
  password: "OAuth 2.0 with a person's password, which OAuth 2.1 has dropped",
};

/** Where the README shows how a flow is begun. */
const SECTIONS: Partial<Readonly<Record<OAuthPlan["flow"], string>>> = {
  authorizationCode: " ([how](#on-behalf-of-a-person))",
  deviceAuthorization: " ([how](#on-a-device-without-a-browser))",
  implicit: " ([how](#with-a-token-from-the-redirect))",
};

function termOf(scheme: CredentialPlan["scheme"]): string {
  switch (kindOf(scheme)) {
    case "apiKey":
      return takesWholeHeader(scheme)
        ? "the whole value of the header `Authorization`, with its scheme where the API wants one, like `Bearer …`"
        : `an API key, sent in ${placeTerm(scheme)}`;
    case "basic":
      return "a user name and a password (`{ username, password }`), sent in the header `Authorization`";
    case "digest":
      return "a user name and a password (`{ username, password }`), of which a digest is sent in the header `Authorization`";
    case "clientCertificate":
      return "a certificate of the client, presented by a transport";
    case "custom":
      return scheme.hook || scheme.type !== "http"
        ? `proof of who is calling, ${placeTerm(scheme)}, which a function of yours adds to each request`
        : `proof of the scheme ${markdownCode(scheme.scheme)}, which a function of yours adds to each request`;
    case "bearer":
      return scheme.type === "http"
        ? "a token, sent as `Authorization: Bearer …`"
        : "an access token (OAuth 2.0) that you have already, sent as `Authorization: Bearer …`";
  }
}
