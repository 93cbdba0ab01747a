import { decode } from "../../mocks/src/match.js";
import type { TestAction, TestCredential } from "./catalogue.js";
import { catalogue, secrets } from "./connection.js";
import { challengeDigest, readCertificate, readDigest } from "./proofs.js";
import { decodeForm, splitPairs } from "./style.js";

type Alternatives = readonly Readonly<Record<string, readonly string[]>>[];

/** Whether a request has all credentials of one alternative; nothing is asked for where there is none. */
export async function isAuthorized(
  request: Request,
  alternatives: Alternatives,
): Promise<boolean> {
  if (alternatives.length === 0) return true;
  for (const alternative of alternatives) {
    const ids = Object.keys(alternative);
    const found = await Promise.all(
      ids.map((id) => hasCredential(request, id)),
    );
    if (found.every(Boolean)) return true;
  }
  return false;
}

/** What a server says first that wants a digest, and got nothing that it accepts. */
export async function challenge(
  request: Request,
  alternatives: Alternatives,
): Promise<Response | undefined> {
  const wantsDigest = alternatives
    .flatMap((alternative) => Object.keys(alternative))
    .some((id) => findCredential(id)?.scheme === "digest");
  const isProof = /^Digest /i.test(request.headers.get("authorization") ?? "");
  if (!wantsDigest || isProof) return undefined;
  const authorized = await isAuthorized(request, alternatives);
  return authorized ? undefined : challengeDigest();
}

/**
 * What is in a request, and no alternative asks for, nor a parameter in its place. Schemes that write the same place share
 * a secret.
 */
export async function findUnasked(
  request: Request,
  { auth: alternatives = [], parameters = [] }: TestAction["http"],
): Promise<string[]> {
  const asked = alternatives
    .flatMap((alternative) => Object.keys(alternative))
    .map((id) => secrets.get(id));
  const isParameter = (id: string) => {
    const { in: place, name } = findCredential(id) ?? {};
    return parameters.some((one) => one.in === place && one.name === name);
  };
  const others = [...secrets].filter(
    ([id, secret]) => !asked.includes(secret) && !isParameter(id),
  );
  const found = await Promise.all(
    others.map(([id]) => hasCredential(request, id)),
  );
  return others.flatMap(([id], index) => (found[index] ? [id] : []));
}

const findCredential = (id: string): TestCredential | undefined =>
  catalogue.credentials.find((one) => one.id === id);

async function hasCredential(request: Request, id: string): Promise<boolean> {
  const credential = findCredential(id);
  const secret = secrets.get(id);
  return (
    credential !== undefined &&
    secret !== undefined &&
    (await readSecret(request, credential)) === secret
  );
}

/** The secret in the place where the description wants it. */
export async function readSecret(
  request: Request,
  { in: place, name = "", scheme, takes }: TestCredential,
): Promise<string | undefined> {
  if (place === undefined) return readCertificate(request);
  if (place === "query")
    return splitPairs(new URL(request.url).search.slice(1))
      .map(([key, value]) => [decodeForm(key), decodeForm(value)])
      .find(([key]) => key === name)?.[1];
  if (place === "cookie")
    return splitPairs(request.headers.get("cookie") ?? "", ";")
      .map(([key, value]) => [decode(key), decode(value)])
      .find(([key]) => key === name)?.[1];
  const value = request.headers.get(name) ?? "";
  if (takes === "hook") return value;
  if (scheme === "digest") return readDigest(request);
  if (scheme === "basic")
    return /^Basic /i.test(value)
      ? atob(value.slice("Basic ".length)).split(":")[0]
      : undefined;
  return scheme === "bearer" ? /^Bearer (.*)$/i.exec(value)?.[1] : value;
}
