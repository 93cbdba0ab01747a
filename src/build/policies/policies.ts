import type { Policy } from "../../ir/index.js";
import { CALL } from "../../notation/policy.js";
import type { BuildContext } from "../context.js";
import { readFernIdempotent, readIdempotent, readKey } from "./idempotency.js";
import { readLimits, readTier } from "./rate-limits.js";
import { refuse, type Reading } from "./reading.js";
import { readRetry } from "./retry.js";
import { readSpeakeasyRetries } from "./speakeasy.js";

type Node = Readonly<Record<string, unknown>>;

/** What extensions say of how calls are made, those of other generators too: our own come first. */
const EXTENSIONS: Readonly<
  Record<string, (value: unknown, document: Node) => Reading>
> = {
  "x-connector-retry": readRetry,
  "x-speakeasy-retries": readSpeakeasyRetries,
  "x-fern-retries": readRetry,
  "x-retry": readRetry,
  "x-retries": readRetry,
  "x-connector-timeout": readTimeout("timeoutMs"),
  "x-speakeasy-timeout": readTimeout("timeoutMs"),
  "x-connector-total-timeout": readTimeout("totalTimeoutMs"),
  "x-connector-rate-limit": readLimits,
  "x-rate-limit": readLimits,
  "x-rate-limits": readLimits,
  "x-ratelimit": readLimits,
  "x-rateLimit": readLimits,
  "x-throttling-tier": readTier,
  "x-connector-idempotency-key": readKey,
  "x-connector-idempotent": readIdempotent,
  "x-speakeasy-idempotent": readIdempotent,
  "x-idempotent": readIdempotent,
  "x-fern-idempotent": (value, document) =>
    readFernIdempotent(value, document["x-fern-idempotency-headers"]),
};

/** As members to spread: what a document or an operation says. `where` is for people: `GET /pets`. */
export function policiesOf(
  node: Node,
  where: string,
  { document, diagnostics }: BuildContext,
): { policies?: readonly Policy[] } {
  const policies = Object.entries(EXTENSIONS).flatMap(([from, read]) => {
    if (!Object.hasOwn(node, from)) return [];
    const reading = read(node[from], document);
    const { said, problems = [], differences = [] } = reading;
    const at = { node, key: from };
    for (const problem of problems)
      diagnostics.report("GC_POLICY_HINT", at, { from, where, problem });
    for (const difference of differences)
      diagnostics.report("GC_POLICY_DIFFERS", at, { from, where, difference });
    return said ? [{ from, ...said }] : [];
  });
  return policies.length > 0 ? { policies } : {};
}

function readTimeout(name: "timeoutMs" | "totalTimeoutMs") {
  return (value: unknown): Reading =>
    CALL[name].accepts(value)
      ? { said: { [name]: value } }
      : refuse("it is no number of milliseconds");
}
