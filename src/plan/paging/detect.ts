import type { Schema } from "../../ir/index.js";
import type { List } from "./find-list.js";
import { isArray, isFlag, isInteger, isText, type Member } from "./members.js";
import {
  CURSOR_FIELDS,
  CURSOR_PARAMS,
  LOOSE_CURSOR_FIELDS,
  MORE_FIELDS,
  NEXT_URL_FIELDS,
  OFFSET_PARAMS,
  PAGE_PARAMS,
  PAGES_FIELDS,
  PAGING_OBJECTS,
  plainName,
  SIZE_PARAMS,
  TOTAL_FIELDS,
} from "./names.js";
import type { PagingPlan } from "./paging.js";

/** What there is to tell by how a list comes in pages. */
export interface Evidence {
  /** Query parameters that may be left out. */
  readonly params: readonly QueryParam[];
  /** Members of a page. */
  readonly members: readonly Member[];
  /** Names of the documented headers of the page. */
  readonly headers: readonly string[];
  readonly list: List | undefined;
  /** Members of one item. */
  readonly itemMembers: readonly Member[];
}

export interface QueryParam {
  readonly key: string;
  readonly name: string;
  readonly schema: Schema;
}

/** Finds how a list comes in pages, by rules of which the surest is first. */
export function detectPaging(evidence: Evidence): PagingPlan | undefined {
  const { list } = evidence;
  if (!list) return undefined;
  for (const rule of RULES) {
    const found = rule(evidence);
    if (found) return { ...found, ...list };
  }
  return undefined;
}

type Found = Omit<PagingPlan, "items" | "item">;
type Rule = (evidence: Evidence) => Found | undefined;

const RULES: readonly Rule[] = [
  byCursor,
  byNextUrl,
  byLastId,
  byLink,
  byOffset,
  byNumber,
];

function byCursor({ params, members }: Evidence): Found | undefined {
  const param = findParam(params, CURSOR_PARAMS);
  const isPage = findParam(params, PAGE_PARAMS);
  const next = members.find((member) => isCursor(member, param));
  if (param && next) {
    const more = moreOf(members);
    return {
      kind: "cursor",
      param: param.key,
      next: next.path,
      ...(more && isBeside(more, next) && { more: more.path }),
      why: `the parameter "${param.name}" takes "${next.path}"`,
    };
  }
  const number = members.find(
    ({ name, schema }) => plainName(name) === "nextpage" && isInteger(schema),
  );
  if (!isPage || !number || !isInteger(isPage.schema)) return undefined;
  const why = `the parameter "${isPage.name}" takes "${number.path}"`;
  return { kind: "cursor", param: isPage.key, next: number.path, why };
}

function isCursor(member: Member, param: QueryParam | undefined): boolean {
  const { name, path, schema } = member;
  if (!isText(schema) && !isInteger(schema)) return false;
  if (isUrl(member)) return false;
  const plain = plainName(name);
  if (CURSOR_FIELDS.has(plain)) return true;
  if (!LOOSE_CURSOR_FIELDS.has(plain)) return false;
  if (isAboutPaging(path)) return true;
  const isSame = param !== undefined && plainName(param.name) === plain;
  return isSame || (param !== undefined && plain === "next");
}

function byNextUrl({ members }: Evidence): Found | undefined {
  const next = members.find((member) => isNextUrl(member, members));
  if (!next) return undefined;
  const why = `"${next.path}" is the URL of the next page`;
  return { kind: "nextUrl", next: next.path, why };
}

function isNextUrl(member: Member, members: readonly Member[]): boolean {
  const { name, path, schema } = member;
  if (!isText(schema)) return false;
  const plain = plainName(name);
  if (NEXT_URL_FIELDS.has(plain)) return true;
  if (plain === "href") return /(^|\.)_?links\.next\.href$/.test(path);
  if (plain !== "next") return false;
  if (/(^|\.)_?links\.next$/.test(path)) return true;
  return isUrl(member) || members.some((other) => isDjango(other, member));
}

/** `count`, `next` and `previous` side by side, as Django REST framework has them. */
const isDjango = (other: Member, next: Member): boolean =>
  isBeside(other, next) && /^prev(ious)?$/.test(plainName(other.name));

function isUrl({ schema }: Member): boolean {
  const { format = "", description = "", examples = [] } = schema;
  return (
    /^ur[il]/.test(format) ||
    /\b(url|uri|link)\b/i.test(description) ||
    examples.some((one) => typeof one === "string" && /^(https?:|\/)/.test(one))
  );
}

/** The id of the last item, and a flag: Stripe's way. */
function byLastId({
  params,
  members,
  itemMembers,
}: Evidence): Found | undefined {
  const param = params.find(({ name }) => plainName(name) === "startingafter");
  const more = moreOf(members);
  const id = itemMembers.find(({ path }) => path === "id");
  if (!param || !more || !id) return undefined;
  const why = `the parameter "${param.name}" takes the id of the last item, until "${more.path}" is false`;
  return { kind: "cursor", param: param.key, last: "id", more: more.path, why };
}

function byLink({ headers }: Evidence): Found | undefined {
  if (!headers.some((name) => name.toLowerCase() === "link")) return undefined;
  return { kind: "linkHeader", why: "the response has a header Link" };
}

function byOffset({ params, members }: Evidence): Found | undefined {
  const param = findParam(params, OFFSET_PARAMS);
  if (!param || !isInteger(param.schema) || !findParam(params, SIZE_PARAMS))
    return undefined;
  const total = members.find(
    ({ name, schema }) =>
      TOTAL_FIELDS.has(plainName(name)) && isInteger(schema),
  );
  return {
    kind: "offset",
    param: param.key,
    ...(total && { total: total.path }),
    why: `the parameter "${param.name}" skips items${total ? `, of which "${total.path}" is the number` : ""}`,
  };
}

function byNumber({ params, members }: Evidence): Found | undefined {
  const param = findParam(params, PAGE_PARAMS);
  if (!param || !isInteger(param.schema)) return undefined;
  const pages = members.find(
    ({ name, schema }) =>
      PAGES_FIELDS.has(plainName(name)) && isInteger(schema),
  );
  if (!pages && !findParam(params, SIZE_PARAMS)) return undefined;
  const isZero = param.schema.minimum === 0 || param.schema.default === 0;
  return {
    kind: "pageNumber",
    param: param.key,
    ...(isZero && { first: 0 }),
    ...(pages && { pages: pages.path }),
    why: `the parameter "${param.name}" is the number of a page${pages ? `, of which there are "${pages.path}"` : ""}`,
  };
}

const findParam = (
  params: readonly QueryParam[],
  names: ReadonlySet<string>,
): QueryParam | undefined =>
  params.find(
    ({ name, schema }) => names.has(plainName(name)) && !isArray(schema),
  );

/** A parameter that goes from page to page by its name, and is no day. */
export const findPageParam = (
  params: readonly QueryParam[],
): QueryParam | undefined =>
  [PAGE_PARAMS, OFFSET_PARAMS, CURSOR_PARAMS]
    .map((names) => findParam(params, names))
    .find((param) => param && !param.schema.format?.startsWith("date"));

const moreOf = (members: readonly Member[]): Member | undefined =>
  members.find(
    ({ name, schema }) => MORE_FIELDS.has(plainName(name)) && isFlag(schema),
  );

const parentOf = (path: string): string =>
  path.slice(0, Math.max(0, path.lastIndexOf(".")));

const isBeside = (one: Member, other: Member): boolean =>
  parentOf(one.path) === parentOf(other.path);

const isAboutPaging = (path: string): boolean =>
  path
    .split(".")
    .slice(0, -1)
    .some((name) => PAGING_OBJECTS.has(plainName(name)));
