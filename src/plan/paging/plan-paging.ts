import type { Config } from "../../config/config.js";
import type { Action, Api, PagingHint, Schema } from "../../ir/index.js";
import type { ParamsPlan, ResultPlan } from "../plan.js";
import {
  detectPaging,
  findPageParam,
  type Evidence,
  type QueryParam,
} from "./detect.js";
import { findList } from "./find-list.js";
import { followHint, type HintProblem } from "./follow-hint.js";
import { listMembers } from "./members.js";
import type { PagingPlan } from "./paging.js";

/** Under this name `paging` in the configuration is about all lists. */
export const ALL = "*";
export const FROM_ALL = `connector.config, of "${ALL}",`;

export interface PagedOperation {
  readonly id: string;
  readonly action: Action;
  readonly params: ParamsPlan | undefined;
  readonly result: ResultPlan;
}

/**
 * How an operation gives its list page by page: as the configuration or the description says, else by the rules. Nothing
 * where it gives none, or all at once.
 */
export function planPaging(
  operation: PagedOperation,
  { schemas }: Pick<Api, "schemas">,
  config: Config["paging"],
): PagingPlan | undefined {
  const hint = hintFor(operation, config);
  const evidence = hint === "none" ? undefined : collect(operation, schemas);
  if (!evidence || hint === "none") return undefined;
  const followed = hint && followHint(hint, evidence);
  if (followed && !("problem" in followed)) return followed;
  return detectPaging(evidence) ?? followAll(evidence, config);
}

/** What the configuration says of all lists, where it fits one of which nothing else is known. */
function followAll(
  evidence: Evidence,
  config: Config["paging"] = {},
): PagingPlan | undefined {
  const said = Object.hasOwn(config, ALL) && config[ALL];
  if (!said) return undefined;
  const followed = followHint({ from: FROM_ALL, ...said }, evidence);
  return "problem" in followed ? undefined : followed;
}

/** Name of the query parameter that lets one expect pages of an operation of whose pages nothing is known. */
export function findUntold(
  operation: PagedOperation,
  { schemas }: Pick<Api, "schemas">,
  config: Config["paging"],
): string | undefined {
  if (hintFor(operation, config) === "none") return undefined;
  const evidence = collect(operation, schemas);
  return evidence?.list && findPageParam(evidence.params)?.name;
}

/** What somebody says of an operation's pages that does not hold. */
export function findHintProblem(
  operation: PagedOperation,
  { schemas }: Pick<Api, "schemas">,
  config: Config["paging"],
): (HintProblem & { readonly from: string }) | undefined {
  const hint = hintFor(operation, config);
  if (!hint || hint === "none") return undefined;
  const evidence = collect(operation, schemas);
  if (!evidence) {
    const problem =
      "the operation is no GET with one kind of JSON for an answer";
    return { problem, from: hint.from };
  }
  const followed = followHint(hint, evidence);
  return "problem" in followed ? { ...followed, from: hint.from } : undefined;
}

function hintFor(
  { id, action }: PagedOperation,
  config: Config["paging"] = {},
): PagingHint | "none" | undefined {
  const name = [action.key, action.operationId, id].find(
    (one) => one !== undefined && Object.hasOwn(config, one),
  );
  const said = name === undefined ? undefined : config[name];
  if (said === false) return "none";
  return said ? { from: "connector.config", ...said } : action.paging;
}

function collect(
  { action, params, result }: PagedOperation,
  schemas: Api["schemas"],
): Evidence | undefined {
  const page = action.method === "GET" ? pageOf(result) : undefined;
  if (!page) return undefined;
  const members = listMembers(page, schemas);
  const list = findList(page, members, { path: action.path, schemas });
  return {
    params: queryParams(action, params),
    members,
    headers: result.headers.map(({ name }) => name),
    list,
    itemMembers: list ? listMembers(list.item, schemas) : [],
  };
}

/** The one schema of what a call gives. */
function pageOf({ kind, schemas, optional }: ResultPlan): Schema | undefined {
  return kind === "json" && schemas.length === 1 && !optional
    ? schemas[0]
    : undefined;
}

const queryParams = (
  { parameters }: Action,
  params: ParamsPlan | undefined,
): QueryParam[] =>
  (params?.parameters ?? []).flatMap(({ key, name, in: place, index }) => {
    const parameter = parameters[index];
    return place === "query" && parameter && !parameter.required
      ? [{ key, name, schema: parameter.schema }]
      : [];
  });
