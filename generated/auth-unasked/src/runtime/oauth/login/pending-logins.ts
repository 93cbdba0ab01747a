import { isRecord } from "../../parameters/value.js";
import type { OAuthSession } from "../session.js";

/** What has to be known when a person comes back. */
export interface PendingLogin {
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly redirectUri?: string | undefined;
  /** Of PKCE. */
  readonly verifier?: string | undefined;
  /** Expected in an ID token. */
  readonly nonce?: string | undefined;
}

/** For one connection: more than anybody begins within ten minutes. */
const MOST = 20;

/** Keeps a login until the person is back. */
export function keepLogin(
  session: OAuthSession,
  login: PendingLogin,
): Promise<void> {
  return change(session, (logins) => [
    [...logins, login].slice(-MOST),
    undefined,
  ]);
}

/**
 * Finds the login with a state that was begun for this very connection. It is
 * there only once: whoever comes second with it finds none.
 */
export function takeLogin(
  session: OAuthSession,
  state: string,
): Promise<PendingLogin | undefined> {
  return change(session, (logins) => [
    logins.filter((login) => login.state !== state),
    logins.find((login) => login.state === state),
  ]);
}

type Logins = readonly PendingLogin[];

/**
 * All logins of a connection are one value in the store, so that those that
 * nobody comes back from are removed with the next.
 */
async function change<Result>(
  { store, key, description: { scheme } }: OAuthSession,
  work: (logins: Logins) => [Logins, Result],
): Promise<Result> {
  const place = JSON.stringify(["login", scheme, key]);
  const release = await store.lock(place);
  try {
    const known = parse(await store.load(place));
    const now = Date.now();
    const [logins, result] = work(known.filter((one) => one.expiresAt > now));
    const value = logins.length > 0 ? JSON.stringify(logins) : undefined;
    await store.save(place, value);
    return result;
  } finally {
    // a lock that cannot be given back runs out by itself
    await release().catch(() => undefined);
  }
}

function parse(text: string | undefined): Logins {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isLogin) : [];
  } catch {
    return [];
  }
}

function isLogin(value: unknown): value is PendingLogin {
  return (
    isRecord(value) &&
    typeof value["state"] === "string" &&
    typeof value["expiresAt"] === "number"
  );
}
