/** The header that stands for the certificate of a connection, which the mock server cannot see. */
const CERTIFICATE = "x-test-certificate";

/** A transport that presents a certificate. */
export function presentCertificate(secret: string): typeof globalThis.fetch {
  return (input, init) => {
    const request = new Request(input, init);
    request.headers.set(CERTIFICATE, secret);
    return fetch(request);
  };
}

export const readCertificate = ({ headers }: Request): string | undefined =>
  headers.get(CERTIFICATE) ?? undefined;

interface Signed {
  readonly url: URL;
  readonly headers: Headers;
}

/** A hook that signs requests in a way of its own. */
export function signRequest(secret: string): (request: Signed) => void {
  return ({ headers }) => headers.set("authorization", secret);
}

interface Place {
  readonly in: string;
  readonly name: string;
  readonly secret: string;
}

/** The same, where the signature goes elsewhere. */
export function signPlace({
  in: place,
  name,
  secret,
}: Place): (request: Signed) => void {
  return ({ url, headers }) => {
    if (place === "query") url.searchParams.set(name, secret);
    else if (place === "cookie") headers.append("cookie", `${name}=${secret}`);
    else headers.set(name, secret);
  };
}

const REALM = "tests";
const NONCE = "b3Blbg==";
export const PASSWORD = "password";

/** What a server answers that wants a digest (RFC 7616, section 3.3). */
export const challengeDigest = (): Response =>
  new Response(null, {
    status: 401,
    headers: {
      "www-authenticate": `Digest realm="${REALM}", nonce="${NONCE}", qop="auth", algorithm=SHA-256`,
    },
  });

/** The name that a digest is of, if it is right (RFC 7616, section 3.4). */
export async function readDigest(
  request: Request,
): Promise<string | undefined> {
  const header = request.headers.get("authorization") ?? "";
  const values = new Map(
    [...header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(
      ([, name = "", quoted, plain = ""]) => [name, quoted ?? plain],
    ),
  );
  const [username, uri, nc, cnonce] = ["username", "uri", "nc", "cnonce"].map(
    (name) => values.get(name) ?? "",
  );
  const { pathname, search } = new URL(request.url);
  if (uri !== pathname + search || values.get("nonce") !== NONCE)
    return undefined;
  const who = await hash(`${username}:${REALM}:${PASSWORD}`);
  const what = await hash(`${request.method}:${uri}`);
  const proof = await hash(`${who}:${NONCE}:${nc}:${cnonce}:auth:${what}`);
  return values.get("response") === proof ? username : undefined;
}

async function hash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
