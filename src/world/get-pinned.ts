import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createGunzip } from "node:zlib";
import type { FetchedDocument, FetchLimits } from "../world.js";
import { readBounded } from "./read-bounded.js";

/**
 * One GET, without redirects, cookies or credentials. The connection goes to `address` whatever the host's name resolves
 * to by now, so that what was checked is what is reached (DNS rebinding).
 */
export async function getPinned(
  url: URL,
  address: string,
  limits: FetchLimits,
): Promise<FetchedDocument> {
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await request(url, address, timeout);
    return await readResponse(response, limits.maxBytes);
  } catch (error) {
    if (timeout.aborted) throw timedOut(limits.timeoutMs);
    throw error;
  }
}

function request(
  url: URL,
  address: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    signal,
    lookup: pinTo(address),
    headers: {
      accept: "application/yaml, application/json;q=0.9, */*;q=0.5",
      "accept-encoding": "gzip",
      "user-agent": "gen-connector",
    },
  };
  const send = url.protocol === "https:" ? https.request : http.request;
  return new Promise((resolve, reject) => {
    send(url, options, resolve).on("error", reject).end();
  });
}

function pinTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_host, options, callback) =>
    options.all
      ? callback(null, [{ address, family }])
      : callback(null, address, family);
}

async function readResponse(
  response: IncomingMessage,
  maxBytes: number,
): Promise<FetchedDocument> {
  const { location, "content-type": contentType } = response.headers;
  const status = response.statusCode ?? 0;
  const wanted = status === 200;
  const body = wanted ? await readBody(response, maxBytes) : new Uint8Array();
  if (!wanted) response.destroy();
  return {
    status,
    body,
    ...(location !== undefined && { location }),
    ...(contentType !== undefined && { contentType }),
  };
}

/** The bound holds after decompression too, so a small body cannot become a large one. */
function readBody(
  response: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array> {
  if (response.headers["content-encoding"] !== "gzip")
    return readBounded(response, maxBytes);
  const unzipped = createGunzip();
  response.on("error", (error) => unzipped.destroy(error)).pipe(unzipped);
  return readBounded(unzipped, maxBytes).finally(() => response.destroy());
}

function timedOut(timeoutMs: number): NodeJS.ErrnoException {
  return Object.assign(new Error(`no answer within ${timeoutMs} ms`), {
    code: "ETIMEDOUT",
  });
}
