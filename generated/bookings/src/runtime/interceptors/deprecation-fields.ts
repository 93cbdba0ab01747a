import { findLink } from "../paging/link-header.js";
import { parseHttpDate } from "../retry/retry-after.js";
import type { Hide } from "./hide.js";

/** What a response says about the end of its operation. */
export interface DeprecationFields {
  /** Since when it is deprecated, or from when on. */
  readonly deprecatedAt?: Date;
  /** When it is expected to stop working. */
  readonly sunsetAt?: Date;
  /** Where that is explained. */
  readonly link?: string;
}

/**
 * Reads `Deprecation` (RFC 9745, section 2.1), `Sunset` (RFC 8594, section 3)
 * and the links that belong to them. Undefined where a response says nothing, or
 * nothing that follows the grammar.
 *
 * @param hide A link may quote a secret.
 */
export function readDeprecation(
  headers: Headers,
  url: URL,
  hide: Hide = (text) => text,
): DeprecationFields | undefined {
  const deprecation = headers.get("deprecation")?.trim();
  const deprecatedAt = readDate(deprecation);
  const sunsetAt = readHttpDate(headers.get("sunset"));
  // drafts of RFC 9745 had `true`, or a date as in Sunset
  const isDeprecated = deprecatedAt !== undefined || deprecation === "true";
  if (!isDeprecated && !sunsetAt) return undefined;
  const link = findTarget(headers, url);
  return {
    ...(deprecatedAt && { deprecatedAt }),
    ...(sunsetAt && { sunsetAt }),
    ...(link && { link: hide(link) }),
  };
}

/** A Date of structured fields: `@1688169599` (RFC 9651, section 3.3.7). */
function readDate(text: string | undefined): Date | undefined {
  const [, seconds] = /^@(-?\d{1,15})(?: *;.*)?$/.exec(text ?? "") ?? [];
  if (seconds !== undefined) return toDate(Number(seconds) * 1_000);
  return readHttpDate(text);
}

function readHttpDate(text: string | null | undefined): Date | undefined {
  const ms = parseHttpDate(text?.trim() ?? "", Date.now());
  return ms === undefined ? undefined : new Date(ms);
}

function toDate(ms: number): Date | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * The target is relative to what was asked for (RFC 8288, section 3.2), and is
 * for a browser.
 */
function findTarget(headers: Headers, base: URL): string | undefined {
  const header = headers.get("link") ?? "";
  const target = findLink(header, "deprecation") ?? findLink(header, "sunset");
  if (target === undefined || !URL.canParse(target, base.href)) {
    return undefined;
  }
  const { protocol, href } = new URL(target, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
