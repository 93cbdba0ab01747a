import { codeOf } from "../diagnostics/refusal.js";
import type { FetchedDocument, World } from "../world.js";
import { isPublicAddress, literalAddress } from "./address.js";
import type { Fail, Failure } from "./failure.js";
import { formatBytes } from "./format-bytes.js";
import { limits } from "./limits.js";

/** What kind of address a document came from. */
export type Reach = "public" | "private";

export interface Fetched {
  readonly bytes: Uint8Array;
  /** After redirects. */
  readonly url: URL;
  readonly contentType: string;
  readonly reach: Reach;
}

export interface FetchOptions {
  readonly world: World;
  readonly fail: Fail;
  /** As the user or the document wrote it. */
  readonly reference: string;
  /** Who asks: only the user, or a document that itself came from a private address, may reach a private address. */
  readonly from: "user" | "file" | Reach;
  /** Why a redirect may not lead there. */
  readonly refuse: (url: URL) => Failure | undefined;
}

/** Reads a document over http(s), following redirects, each checked like the first URL. */
export async function fetchDocument(
  start: URL,
  options: FetchOptions,
): Promise<Fetched | Failure> {
  let url = start;
  let from = options.from;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const hosts = await resolveAddresses(url, from, options);
    if (typeof hosts === "function") return hosts;
    const response = await getFrom(url, hosts.addresses, options);
    if (typeof response === "function") return response;
    if (!isRedirect(response))
      return received(response, url, hosts.reach, options);
    const next = redirectTarget(response, url, options);
    if (typeof next === "function") return next;
    from = hosts.reach;
    url = next;
  }
  return options.fail("GC_REDIRECT", {
    url: start.href,
    reason: `there are more than ${limits.redirects}`,
  });
}

/** One address that is not public makes the whole name private: an attacker's name may have one of each. */
async function resolveAddresses(
  url: URL,
  from: FetchOptions["from"],
  { world, fail, reference }: FetchOptions,
): Promise<{ addresses: readonly string[]; reach: Reach } | Failure> {
  let addresses: readonly string[];
  try {
    const literal = literalAddress(url);
    addresses =
      literal === undefined ? await world.resolveHost(url.hostname) : [literal];
  } catch (error) {
    return networkFailure(url, error, fail);
  }
  const hidden = addresses.find((address) => !isPublicAddress(address));
  if (hidden === undefined) return { addresses, reach: "public" };
  if (from === "user" || from === "private")
    return { addresses, reach: "private" };
  const host = url.hostname;
  const reason =
    host === hidden
      ? `${host} is not a public address`
      : `${host} has the address ${hidden}, which is not public`;
  return fail("GC_REF_FORBIDDEN", { reference, reason });
}

/** Tries a host's addresses in turn, since one family may be unreachable from here. */
async function getFrom(
  url: URL,
  addresses: readonly string[],
  { world, fail }: FetchOptions,
): Promise<FetchedDocument | Failure> {
  const request = {
    maxBytes: limits.documentBytes,
    timeoutMs: limits.timeoutMs,
  };
  let last: unknown = new Error("the name has no address");
  for (const address of addresses.slice(0, 4)) {
    try {
      return await world.get(url, address, request);
    } catch (error) {
      last = error;
      if (!/^(ECONNREFUSED|ENETUNREACH|EHOSTUNREACH)$/.test(codeOf(error)))
        break;
    }
  }
  return networkFailure(url, last, fail);
}

function received(
  { status, body, contentType = "" }: FetchedDocument,
  url: URL,
  reach: Reach,
  { fail }: FetchOptions,
): Fetched | Failure {
  if (status === 200) return { bytes: body, url, contentType, reach };
  return status === 404 || status === 410
    ? fail("GC_NOT_FOUND", { what: url.href })
    : fail("GC_HTTP_STATUS", { url: url.href, status });
}

function isRedirect({ status, location }: FetchedDocument): boolean {
  return [301, 302, 303, 307, 308].includes(status) && location !== undefined;
}

function redirectTarget(
  { location = "" }: FetchedDocument,
  url: URL,
  { fail, refuse }: FetchOptions,
): URL | Failure {
  const reject = (reason: string) =>
    fail("GC_REDIRECT", { url: url.href, reason });
  if (!URL.canParse(location, url.href)) return reject("it leads to no URL");
  const next = new URL(location, url);
  if (!/^https?:$/.test(next.protocol))
    return reject(`it leads to ${next.protocol}`);
  if (url.protocol === "https:" && next.protocol === "http:")
    return reject("it leads from https to http");
  return refuse(next) ?? next;
}

function networkFailure(url: URL, error: unknown, fail: Fail): Failure {
  const code = codeOf(error);
  if (code === "EFBIG")
    return fail("GC_SIZE_LIMIT", {
      what: url.href,
      limit: formatBytes(limits.documentBytes),
    });
  const message = error instanceof Error ? error.message : String(error);
  return fail("GC_NETWORK", {
    url: url.href,
    reason: message === "" ? code : message,
  });
}
