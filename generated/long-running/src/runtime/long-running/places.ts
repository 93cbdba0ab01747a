import type { Answer, Reply } from "../api-promise.js";
import type { Client } from "../client.js";
import { baseUrlOf } from "../environment.js";
import { ArgumentError, DecodeError } from "../errors/errors.js";
import type { AnyOperation } from "../operation.js";
import { valueAt } from "../json/at-path.js";
import { encodeComponent } from "../parameters/percent.js";
import type { Sent } from "../transport/kept-secrets.js";
import { withoutProofs } from "../transport/without-proofs.js";
import type { Polled } from "./polling.js";

/** An operation, and where it is called. */
export interface Site {
  readonly client: Client;
  readonly operation: AnyOperation & Polled<unknown>;
}

/** What a server told, and in answer to what. */
export interface Told {
  readonly data: unknown;
  readonly response: Response;
  readonly status: number;
  readonly sent?: Sent | undefined;
}

export function toTold({ answer, sent }: Reply<Answer<unknown>>): Told {
  const { data, response, status } = answer;
  return { data, response, status, sent };
}

/**
 * A URL that a server gave, as an absolute one; credentials go to no other
 * origin than that of the operation, so none of another is followed.
 *
 * @throws {DecodeError} it is on another origin.
 */
export function resolvePlace(url: string, told: Told, site: Site): string {
  const { response, sent } = told;
  const found = resolve(url, site, response.url);
  if (found !== undefined) return withoutProofs(found, sent, response);
  throw refuse("it goes on at another origin", told, site);
}

/** @throws {ArgumentError} a URL of a token is on another origin. */
export function checkPlace(url: string, site: Site): string {
  const found = resolve(url, site, "");
  if (found !== undefined) return found;
  const problem = "the token is none of this environment";
  throw new ArgumentError(`[${site.operation.id}] ${problem}`);
}

function resolve(url: string, site: Site, base: string): string | undefined {
  const { client, operation } = site;
  const home = `${baseUrlOf(client.settings, operation)}/`;
  if (!URL.canParse(url, base || home)) return undefined;
  const found = new URL(url, base || home);
  if (found.origin !== new URL(home).origin) return undefined;
  found.hash = "";
  for (const name of operation.longRunning.secrets ?? []) {
    found.searchParams.delete(name);
  }
  return found.href;
}

/** The error of an answer with which nothing can be done. */
export function refuse(
  problem: string,
  { response, sent }: Told,
  { operation }: Site,
): DecodeError {
  const own = { operationId: operation.id, attempts: 1 };
  return new DecodeError(problem, response, sent ?? own);
}

/**
 * Fills the template of the URL's path from an answer. No value leads elsewhere:
 * each is percent-encoded, and one that is empty or a dot segment is refused.
 */
export function fillTemplate(template: string, told: Told, site: Site): string {
  const { client, operation } = site;
  const { values = {} } = operation.longRunning;
  const path = template.replace(
    /\{(\+?)([^{}]+)\}/g,
    (_, several: string, name: string) => {
      const from = Object.hasOwn(values, name) ? values[name] : name;
      const value = valueAt(told.data, from ?? name);
      const parts =
        typeof value === "number" || typeof value === "string"
          ? several
            ? String(value).split("/")
            : [String(value)]
          : [];
      if (parts.length === 0 || parts.some(isUnsafe)) {
        const problem = `it does not say where it goes on: no ${from}`;
        throw refuse(problem, told, site);
      }
      return parts.map(encodeComponent).join("/");
    },
  );
  return baseUrlOf(client.settings, operation) + path;
}

function isUnsafe(segment: string): boolean {
  if (segment === "" || /\p{Surrogate}/u.test(segment)) return true;
  return /^(\.|%(25)*2e){1,2}(;.*)?$/i.test(segment);
}
