import { pollingOf } from "../../src/plan/long-running/long-running.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { finalCodecData } from "../codecs/operation.js";
import type { Printable } from "../layout.js";
import { outcomeType } from "./outcome-type.js";
import { readerOf } from "./result.js";

/** The member of the literal that says how an operation goes on behind its first answer. */
export function longRunningData(
  operation: OperationPlan,
  plan: Plan,
  imports: Imports,
): Printable | undefined {
  const { longRunning } = operation;
  if (!longRunning) return undefined;
  const { kind, mediaType } = longRunning.final;
  const own = {
    result:
      kind === "none" ? undefined : readerOf(longRunning.final, plan, imports),
    accept: kind === "none" || kind === "json" ? undefined : mediaType,
    codec: finalCodecData(operation, plan, imports),
  };
  const isUsual = Object.values(own).every((value) => value === undefined);
  return { ...pollingOf(longRunning), read: isUsual ? undefined : own };
}

/** What an operation makes in the end. */
export function finalType(
  { longRunning }: OperationPlan,
  declarations: Declarations,
  imports: Imports,
): string {
  if (!longRunning || longRunning.final.kind === "none") return "void";
  const own = { status: "200", except: [], asked: true, headers: [] };
  return outcomeType({ ...own, ...longRunning.final }, declarations, imports);
}
