import { words } from "../../escape/identifier.js";
import { schemaOf } from "../../ir/reach.js";
import type { Api, Schema } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";

interface RankContext {
  readonly schemas: Api["schemas"];
  /** Ids of the schemes that the connector has credentials for. */
  readonly schemes: ReadonlySet<string>;
  readonly hasPageSize: (operation: OperationPlan) => boolean;
}

/** What tells operations apart, weightiest first; the least wins. */
type Rank = readonly (number | string)[];

/** The best of some operations, whatever their order. */
export function chooseBest(
  operations: readonly OperationPlan[],
  context: RankContext,
): OperationPlan | undefined {
  const ranked = operations.map((operation) => ({
    operation,
    rank: rankOf(operation, context),
  }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (a, b) => (a && compare(a.rank, b.rank) <= 0 ? a : b),
    undefined,
  );
  return best?.operation;
}

/**
 * First that whoever connects can be tested, by whatever credential. Then what asks who one is, and what brings little, as
 * that is cheap, and allowed to most; and where a 404 says that the URL is wrong.
 */
function rankOf(operation: OperationPlan, context: RankContext): Rank {
  const { action } = operation;
  const taken = new Set(action.security.flatMap((one) => Object.keys(one)));
  const known = [...taken].filter((id) => context.schemes.has(id));
  const scopes = action.security.map((one) => Object.values(one).flat().length);
  const isMany = bringsMany(operation, context);
  return [
    -known.length,
    identityRank(operation),
    operation.errors.some(({ status }) => status === "404") ? 1 : 0,
    isMany ? (context.hasPageSize(operation) ? 1 : 2) : 0,
    Math.min(...scopes),
    action.path.split("/").length,
    action.path.length,
    action.key,
  ];
}

function compare(a: Rank, b: Rank): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  const [left = 0, right = 0] = [a[index], b[index]];
  return index === -1 ? 0 : left < right ? -1 : 1;
}

/** Last segments of paths that are about whoever asks. */
const IDENTITY =
  /^(account|current-?user|identity|me|my-?account|myself|profile|self|session|token-?info|user|user-?info|viewer|who-?am-?i)$/;

/** Those that say whether the API works, for whoever has a credential. */
const STATUS = /^(health|healthcheck|heartbeat|ping|status|version)$/;

/** The same in names of operations: `getCurrentUser`. */
const IDENTITY_NAME =
  /\b(who am i|whoami|get me|me get|current (user|account)|authenticated user|my (account|profile|user)|user me)\b/;

function identityRank({ id, action }: OperationPlan): number {
  const last = action.path
    .replace(/\?.*$/, "")
    .replace(/\.json$|\/$/, "")
    .split("/")
    .at(-1)
    ?.toLowerCase()
    .replaceAll("_", "-");
  const name = words(action.operationId ?? id)
    .join(" ")
    .toLowerCase();
  if (IDENTITY.test(last ?? "") || IDENTITY_NAME.test(name)) return 0;
  return STATUS.test(last ?? "") ? 1 : 2;
}

/** Whether the answer is a list, or has lists in it; what is not known may have. */
function bringsMany(
  { result }: OperationPlan,
  { schemas }: RankContext,
): boolean {
  if (result.kind === "none") return false;
  const [schema] = result.schemas;
  return !schema || hasList(schema, schemas, new Set());
}

function hasList(
  schema: Schema,
  schemas: Api["schemas"],
  seen: Set<string>,
): boolean {
  const { $ref, type, items, properties = {}, allOf = [] } = schema;
  const { oneOf = [], anyOf = [] } = schema;
  if (type ? type.includes("array") : items !== undefined) return true;
  const members = Object.values(properties).filter(
    ({ type: own, items: of }) =>
      own?.includes("array") ? isStructured(of, schemas) : false,
  );
  if (members.length > 0) return true;
  const parts = [...allOf, ...oneOf, ...anyOf];
  if (parts.some((part) => hasList(part, schemas, seen))) return true;
  const target = $ref === undefined ? undefined : schemaOf(schemas, $ref);
  if (!target || $ref === undefined || seen.has($ref)) return false;
  return hasList(target, schemas, seen.add($ref));
}

/** Items of a page, rather than some words. */
function isStructured(
  items: Schema | undefined,
  schemas: Api["schemas"],
): boolean {
  const target =
    items?.$ref === undefined ? items : schemaOf(schemas, items.$ref);
  return !target?.type?.every((one) => one !== "object" && one !== "array");
}
