import type { Quota } from "./quota.js";

/**
 * Reads `RateLimit` and `RateLimit-Policy`
 * (draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4): `"burst";r=0;t=5,
 * "daily";r=99;t=3600`. A field that is malformed is ignored, as the draft
 * wants it. Where there is no `t`, it is the window of the policy. The form of
 * the seventh draft is read as well: `limit=100, remaining=50, reset=5`.
 */
export function readRateLimitField(
  field: string,
  policies: string | null,
): readonly Quota[] {
  if (MEMBERS.test(field)) return readMembers(field);
  const windows = parseItems(policies ?? "") ?? [];
  return (parseItems(field) ?? []).flatMap(({ name, params }) => {
    const policy = windows.find((one) => one.name === name);
    const seconds =
      readInteger(params, "t") ?? readInteger(policy?.params, "w");
    return toQuota(readInteger(params, "r"), seconds);
  });
}

/** Names of the policies that apply. */
export function nameRateLimits(field: string): string {
  return (parseItems(field) ?? []).map(({ name }) => name).join();
}

/** A second more, because the server has rounded down. */
function toQuota(
  remaining: number | undefined,
  seconds: number | undefined,
): readonly Quota[] {
  if (remaining === undefined || seconds === undefined) return [];
  return [{ remaining, resetMs: (seconds + 1) * 1_000 }];
}

const MEMBERS = /^\s*(?:limit|remaining|reset)=/;

/** The dictionary that came before the list. */
function readMembers(field: string): readonly Quota[] {
  const read = (member: RegExp): number | undefined => {
    const found = member.exec(field)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  return toQuota(
    read(/(?:^|,)\s*remaining=(\d{1,15})\s*(?:[;,]|$)/),
    read(/(?:^|,)\s*reset=(\d{1,15})\s*(?:[;,]|$)/),
  );
}

interface Item {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
}

/** Sticky, so that what stands between two matches is an error. */
const NAME =
  /[ \t]*("(?:[ !#-[\]-~]|\\["\\])*"|[A-Za-z*][\w!#$%&'*+.^`|~:/-]*)/y;
const PARAM =
  /; *([a-z*][a-z\d_.*-]*)(?:=(-?\d{1,15}(?:\.\d{1,3})?|"(?:[ !#-[\]-~]|\\["\\])*"|[A-Za-z*][\w!#$%&'*+.^`|~:/-]*|:[A-Za-z\d+/=]*:|\?[01]))?/y;
const COMMA = /[ \t]*(?:,(?=[ \t]*[^ \t])|$)/y;

/** A list of strings or tokens with parameters (RFC 9651, section 4.2.1). */
function parseItems(text: string): readonly Item[] | undefined {
  const items: Item[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  while (at < text.length) {
    const name = take(NAME)?.[1];
    if (name === undefined) return undefined;
    const params = new Map<string, string>();
    for (let param = take(PARAM); param; param = take(PARAM)) {
      params.set(param[1] ?? "", param[2] ?? "?1");
    }
    items.push({ name, params });
    if (!take(COMMA)) return undefined;
  }
  return items;
}

function readInteger(
  params: ReadonlyMap<string, string> | undefined,
  key: string,
): number | undefined {
  const value = params?.get(key);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
