import type { Challenge } from "./challenge.js";
import { md5 } from "./md5.js";

/**
 * Text with a character for each byte, as headers have it: a digest is made of
 * the bytes of a realm, whatever they mean.
 */
export type Octets = string;

/** A challenge that can be met. */
export interface DigestChallenge {
  readonly realm: Octets;
  readonly nonce: Octets;
  readonly opaque: Octets | undefined;
  /** As the server wrote it; absent: `MD5`. */
  readonly algorithm: string | undefined;
  /** Absent: as in RFC 2069, without a count and a nonce of the client. */
  readonly qop: "auth" | "auth-int" | undefined;
  readonly userhash: boolean;
  /** Names and passwords are UTF-8 in normal form C. */
  readonly isUtf8: boolean;
}

/** All that a digest is made of (RFC 7616, section 3.4). */
export interface DigestInput {
  readonly challenge: DigestChallenge;
  readonly username: string;
  readonly password: string;
  readonly method: string;
  /** Path and query. */
  readonly uri: string;
  /** Of the request that the server is to check; not that of the challenge. */
  readonly nonce: Octets;
  readonly cnonce: string;
  /** How many requests were sent with this nonce, this one included. */
  readonly count: number;
  /** Needed for `auth-int`. */
  readonly body: Uint8Array;
}

/** SHA-512-256 is missing: Web Crypto does not have it. */
const STRENGTH: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["MD5", 1],
  ["SHA-256", 2],
]);

/** The strongest challenge that can be met; of equals, the first. */
export function chooseChallenge(
  challenges: readonly Challenge[],
): DigestChallenge | undefined {
  let best: DigestChallenge | undefined;
  for (const challenge of challenges) {
    const read = readChallenge(challenge);
    if (read && strengthOf(read) > (best ? strengthOf(best) : 0)) best = read;
  }
  return best;
}

function readChallenge({
  scheme,
  parameters,
}: Challenge): DigestChallenge | undefined {
  const realm = parameters.get("realm");
  const nonce = parameters.get("nonce");
  if (scheme !== "digest" || realm === undefined || !nonce) return undefined;
  const offered = parameters
    .get("qop")
    ?.toLowerCase()
    .split(/[\s,]+/);
  const qop = (["auth", "auth-int"] as const).find((one) =>
    offered?.includes(one),
  );
  if (offered && !qop) return undefined;
  return {
    realm,
    nonce,
    qop,
    opaque: parameters.get("opaque"),
    algorithm: parameters.get("algorithm"),
    userhash: parameters.get("userhash")?.toLowerCase() === "true",
    isUtf8: parameters.get("charset")?.toLowerCase() === "utf-8",
  };
}

function strengthOf({ algorithm }: DigestChallenge): number {
  return STRENGTH.get(hashOf(algorithm)) ?? 0;
}

/** The value of the header `Authorization`. */
export async function proveDigest(given: DigestInput): Promise<string> {
  const { challenge, uri, nonce, cnonce } = given;
  const { qop, algorithm, opaque, realm } = challenge;
  const count = given.count.toString(16).padStart(8, "0");
  const input = challenge.isUtf8 ? normalise(given) : given;
  const response = await respond(input, count);
  const counted = qop ? [`qop=${qop}`, `nc=${count}`] : [];
  const usesNonce = qop !== undefined || isSession(algorithm);
  return `Digest ${[
    ...(await nameUser(input)),
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${response}"`,
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...counted,
    ...(usesNonce ? [`cnonce=${quote(cnonce)}`] : []),
  ].join(", ")}`;
}

/** RFC 7616, sections 3.4.1 to 3.4.3. */
async function respond(input: DigestInput, count: string): Promise<string> {
  const { challenge, nonce, cnonce } = input;
  const { algorithm, qop } = challenge;
  const hash = (text: Octets) => hashOctets(algorithm, toBytes(text));
  const login = [toUtf8(input.username), challenge.realm];
  const own = await hash([...login, toUtf8(input.password)].join(":"));
  const secret = isSession(algorithm)
    ? await hash(`${own}:${challenge.nonce}:${cnonce}`)
    : own;
  const target = [input.method, input.uri];
  if (qop === "auth-int") target.push(await hashOctets(algorithm, input.body));
  const proven = await hash(target.join(":"));
  const counted = qop ? [count, cnonce, qop] : [];
  return hash([secret, nonce, ...counted, proven].join(":"));
}

/** RFC 7616, sections 3.4.4 and 4. */
async function nameUser(input: DigestInput): Promise<string[]> {
  const { challenge, username } = input;
  if (challenge.userhash) {
    const text = toBytes(`${toUtf8(username)}:${challenge.realm}`);
    const hashed = await hashOctets(challenge.algorithm, text);
    return [`username="${hashed}"`, "userhash=true"];
  }
  if (/^[ -~]*$/.test(username)) return [`username=${quote(username)}`];
  // RFC 5987, section 3.2.1
  const encoded = encodeURIComponent(username).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return [`username*=UTF-8''${encoded}`];
}

function normalise(input: DigestInput): DigestInput {
  const username = input.username.normalize("NFC");
  return { ...input, username, password: input.password.normalize("NFC") };
}

async function hashOctets(
  algorithm: string | undefined,
  bytes: Uint8Array,
): Promise<string> {
  if (hashOf(algorithm) === "MD5") return md5(bytes);
  const hash = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  return Array.from(new Uint8Array(hash), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

function hashOf(algorithm = "MD5"): string {
  return algorithm.toUpperCase().replace(/-SESS$/, "");
}

function isSession(algorithm = ""): boolean {
  return /-sess$/i.test(algorithm);
}

function toUtf8(text: string): Octets {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function toBytes(text: Octets): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A quoted-string (RFC 9110, section 5.6.4). */
function quote(text: Octets): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
