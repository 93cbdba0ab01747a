import { settingsOf, type Connector } from "../../connector.js";
import type { Credential } from "../../credentials/credential.js";
import { ArgumentError } from "../../errors/errors.js";
import type { OAuthFlow } from "../description.js";
import type { OAuthCredential } from "../oauth2.js";
import type { OAuthSession } from "../session.js";

/** Which of a connector's credentials is meant. */
export interface SchemeOption {
  /** Needed only where the connector has several that fit. */
  readonly scheme?: string | undefined;
}

/**
 * What a connector has to do with the authorization server of one scheme.
 *
 * @throws {ArgumentError} if no credential, or more than one, has such a flow.
 */
export function findSession(
  connector: Connector,
  { scheme }: SchemeOption,
  flows?: readonly OAuthFlow[],
): OAuthSession {
  const settings = settingsOf(connector);
  const fitting = [...settings.credentials.values()]
    .filter(isOAuth)
    .filter((one) => scheme === undefined || one.scheme === scheme)
    .map((credential) => credential.session(settings))
    .filter(({ description: { flow } }) => flows?.includes(flow) ?? true);
  const [session, another] = fitting;
  if (session && !another) return session;
  const names = fitting.map(({ description }) => description.scheme);
  throw new ArgumentError(
    another
      ? `several credentials fit, name a scheme: ${names.join(", ")}`
      : `no credential with the flow ${flows?.join(" or ") ?? "of OAuth"}`,
  );
}

function isOAuth(credential: Credential): credential is OAuthCredential {
  return "session" in credential && typeof credential.session === "function";
}
