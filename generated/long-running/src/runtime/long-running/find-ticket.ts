import { valueAt } from "../json/at-path.js";
import { readState } from "./operation-state.js";
import {
  fillTemplate,
  refuse,
  resolvePlace,
  type Site,
  type Told,
} from "./places.js";
import type { Polling } from "./polling.js";
import type { Ticket } from "./token.js";

const STATE_HEADERS = ["operation-location", "azure-asyncoperation"];

/**
 * Where to go on after the first answer of an operation; nothing where that is
 * the result already.
 *
 * @throws {DecodeError} the answer does not say where to go on, or somewhere
 * else.
 */
export function findTicket(answer: Told, site: Site): Ticket | undefined {
  const { response, status } = answer;
  const { method, id: operation, longRunning } = site.operation;
  const state = findStateUrl(answer, site);
  if (state !== undefined) {
    const url = resolvePlace(state, answer, site);
    return { operation, watch: "state", url, ...findResult(answer, site) };
  }
  const location = response.headers.get("location");
  if (status === 202 && location !== null) {
    const url = resolvePlace(location, answer, site);
    return { operation, watch: "result", url };
  }
  const { phase } = readState("resource", answer, longRunning);
  if (phase === "succeeded") return undefined;
  const isStored = method === "PUT" || method === "PATCH";
  const resource = isStored ? response.url : location;
  if (resource === null) {
    throw refuse("it does not say where it goes on", answer, site);
  }
  const url = resolvePlace(resource, answer, site);
  return { operation, watch: "resource", url };
}

/** Where to go on after a look, whose answer may say it anew. */
export function renewTicket(ticket: Ticket, answer: Told, site: Site): Ticket {
  const location = answer.response.headers.get("location");
  const moved = {
    state: () => findStateHeader(answer, site),
    result: () => (answer.status === 202 ? location : null),
    resource: () => null,
  }[ticket.watch]();
  const isResult = ticket.watch === "state" && location !== null;
  return {
    ...ticket,
    ...(moved && { url: resolvePlace(moved, answer, site) }),
    ...(isResult && site.operation.longRunning.via !== "original"
      ? findResult(answer, site)
      : {}),
  };
}

function findStateUrl(answer: Told, site: Site): string | undefined {
  const { url, path } = site.operation.longRunning;
  const header = findStateHeader(answer, site);
  if (header !== undefined) return header;
  const said = url === undefined ? undefined : valueAt(answer.data, url);
  if (typeof said === "string" && said !== "") return said;
  const goesOn = path !== undefined && answer.status !== 204;
  return goesOn ? fillTemplate(path, answer, site) : undefined;
}

function findStateHeader(
  { response }: Told,
  { operation }: Site,
): string | undefined {
  const { header } = operation.longRunning;
  for (const name of header === undefined ? STATE_HEADERS : [header]) {
    const value = response.headers.get(name);
    if (value) return value;
  }
  return undefined;
}

/** Where the result will be, by the rules of Azure's operations. */
function findResult(answer: Told, site: Site): { readonly result?: string } {
  const { response } = answer;
  const location = response.headers.get("location");
  const url = {
    location,
    original: response.url,
    operation: null,
    none: null,
  }[viaOf(site, location)];
  return url ? { result: resolvePlace(url, answer, site) } : {};
}

/** Where the result is once it is there. */
export function viaOf(
  { operation: { method, longRunning } }: Site,
  location: string | null,
): NonNullable<Polling["via"]> {
  const { via, result } = longRunning;
  if (via !== undefined) return via;
  if (result !== undefined) return "operation";
  if (method === "PUT") return "original";
  if (method === "DELETE") return "none";
  return method === "PATCH" && location === null ? "original" : "location";
}
