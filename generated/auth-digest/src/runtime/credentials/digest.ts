import type { Connection } from "../connection.js";
import { isBytes } from "../bodies/bytes.js";
import type { ApiRequest, SignedRequest } from "../transport/request.js";
import { parseChallenges, parseParameters } from "./challenge.js";
import type { Credential, Secret } from "./credential.js";
import {
  chooseChallenge,
  proveDigest,
  type DigestChallenge,
} from "./digest-proof.js";
import { keepSecrets } from "./keep-secrets.js";
import { renewOnce } from "./renewal.js";
import { setSecretHeader } from "./secret-header.js";
import { refuse, resolveSecret } from "./secret.js";

export interface DigestLogin {
  readonly username: Secret;
  readonly password: Secret;
}

/** What the server said last, to one connection. */
interface Session {
  readonly challenge: DigestChallenge;
  readonly cnonce: string;
  nonce: string;
  /** Requests sent with the nonce. */
  count: number;
}

/**
 * A name and a password, of which only a digest is sent (RFC 7616; SHA-256 and
 * MD5, and RFC 2069 for old servers). Until the server has said what it wants
 * digested, a request goes without and is sent again; a stream cannot be, so let
 * another call go first.
 */
export function digest<Scheme extends string>(
  scheme: Scheme,
  login: DigestLogin,
): Credential<Scheme> {
  const sessions = new WeakMap<Connection, Session>();
  return {
    scheme,
    async authorize(request, connection) {
      const session = sessions.get(connection);
      if (!session) return;
      const proof = await prove(request, session, login);
      setSecretHeader(request, "authorization", proof);
    },
    renewal: renewOnce,
    async renew(request, response, connection) {
      const session = sessions.get(connection);
      if (response.status !== 401) {
        if (session) takeNextNonce(session, response);
        return false;
      }
      const challenges = readHeader(response, "www-authenticate");
      const challenge = chooseChallenge(challenges);
      if (!challenge || isFinal(request, response, challenge)) return false;
      sessions.set(connection, beginSession(challenge));
      return true;
    },
  };
}

async function prove(
  request: SignedRequest,
  session: Session,
  login: DigestLogin,
): Promise<string> {
  const { challenge, nonce, cnonce } = session;
  // counted before anything is awaited: no two requests have the same number
  const count = ++session.count;
  const body = await readBody(request, challenge);
  const username = await resolveSecret(login.username, request);
  const password = await resolveSecret(login.password, request);
  // as a digest has them
  const normal = [username, password].map((text) => text.normalize("NFC"));
  keepSecrets(request, ...normal);
  return proveDigest({
    challenge,
    nonce,
    cnonce,
    count,
    body,
    method: request.method,
    uri: request.url.pathname + request.url.search,
    username,
    password,
  });
}

async function readBody(
  request: ApiRequest,
  { qop }: DigestChallenge,
): Promise<Uint8Array> {
  const { body } = request;
  if (qop !== "auth-int" || body === undefined) return new Uint8Array();
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (isBytes(body) || body instanceof Blob) {
    return new Uint8Array(await new Response(body).arrayBuffer());
  }
  const problem = "the server wants a digest of the body";
  throw refuse(request, `${problem}, which is neither text nor bytes`);
}

/**
 * Whether the password was wrong: the server has seen a proof with this nonce,
 * and does not say that the nonce is too old.
 */
function isFinal(
  request: ApiRequest,
  response: Response,
  { nonce }: DigestChallenge,
): boolean {
  const proof = parseChallenges(request.headers.get("authorization") ?? "");
  const used =
    proof[0]?.scheme === "digest" && proof[0].parameters.get("nonce");
  if (used !== nonce) return false;
  const refusal = readHeader(response, "www-authenticate").find(
    ({ parameters }) => parameters.get("nonce") === nonce,
  );
  return refusal?.parameters.get("stale")?.toLowerCase() !== "true";
}

function beginSession(challenge: DigestChallenge): Session {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const cnonce = Array.from(random, (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  return { challenge, cnonce, nonce: challenge.nonce, count: 0 };
}

/** RFC 7616, section 3.5. */
function takeNextNonce(session: Session, response: Response): void {
  const text = response.headers.get("authentication-info") ?? "";
  const nonce = parseParameters(text).get("nextnonce");
  if (!nonce || nonce === session.nonce) return;
  session.nonce = nonce;
  session.count = 0;
}

function readHeader(response: Response, name: string) {
  return parseChallenges(response.headers.get(name) ?? "");
}
