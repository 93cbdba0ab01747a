import { valueAt } from "../json/at-path.js";
import type { Polling } from "./polling.js";
import type { Watch } from "./token.js";

/** How far an operation is. */
export interface OperationState {
  readonly phase: "running" | "succeeded" | "failed" | "canceled";
  /** The server's own word for it. */
  readonly word?: string;
}

/** Where the state of an operation usually stands, the surest first. */
const STATES = [
  "status",
  "properties.provisioningState",
  "provisioningState",
  "state",
  "done",
];

/** A resource has other things that are called `status`. */
const RESOURCE_STATES = ["properties.provisioningState", "provisioningState"];

const SUCCEEDED = new Set(
  "succeeded success successful completed complete done finished ok".split(" "),
);
const CANCELED = new Set("canceled cancelled aborted".split(" "));
const FAILED = new Set(
  "failed failure error errored rejected expired timedout faulted".split(" "),
);

/**
 * Reads the state of an operation: the documented words, else the usual ones;
 * any other word means that it is under way. Where there is none, the status
 * of the response tells: 202 (Accepted) until it is done.
 */
export function readState(
  watch: Watch,
  { data, status }: { readonly data: unknown; readonly status: number },
  polling: Polling,
): OperationState {
  const found = findState(watch, data, polling);
  if (found === undefined) {
    return { phase: status === 202 ? "running" : "succeeded" };
  }
  if (typeof found === "string") {
    return { phase: phaseOf(found, polling), word: found };
  }
  if (!found) return { phase: "running" };
  const error = valueAt(data, polling.error ?? "error") ?? undefined;
  return { phase: error === undefined ? "succeeded" : "failed" };
}

/** Whether there is a word for the state at all. */
export function tellsState(data: unknown, polling: Polling): boolean {
  return findState("state", data, polling) !== undefined;
}

function findState(
  watch: Watch,
  data: unknown,
  { status }: Polling,
): string | boolean | undefined {
  // the place of a result tells by its status alone (RFC 9110, section 15.3.3)
  if (watch === "result") return undefined;
  const usual = watch === "resource" ? RESOURCE_STATES : STATES;
  for (const path of status === undefined ? usual : [status]) {
    const value = valueAt(data, path);
    if (typeof value === "string" || typeof value === "boolean") return value;
  }
  // Google leaves out what is false
  return status === "done" ? false : undefined;
}

function phaseOf(word: string, polling: Polling): OperationState["phase"] {
  const { succeeded = [], failed = [] } = polling;
  if (succeeded.includes(word)) return "succeeded";
  if (failed.includes(word)) return "failed";
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  if (SUCCEEDED.has(plain)) return "succeeded";
  if (CANCELED.has(plain)) return "canceled";
  if (FAILED.has(plain)) return "failed";
  return isDoubtful(polling) && !isUnderWay(plain) ? "succeeded" : "running";
}

/**
 * What is at `Location` may be the result, whose status is another matter: only
 * words that can mean nothing else say that it is under way.
 */
function isDoubtful({ header, status }: Polling): boolean {
  return status === undefined && header?.toLowerCase() === "location";
}

const UNDER_WAY = new Set(
  "accepted created inprogress new notstarted queued scheduled started submitted".split(
    " ",
  ),
);

function isUnderWay(word: string): boolean {
  return UNDER_WAY.has(word) || word.endsWith("ing");
}

const PERCENTS = [
  "percentComplete",
  "percentage",
  "progress",
  "progressPercent",
  "metadata.progressPercent",
  "metadata.progressPercentage",
  "properties.percentComplete",
];

/** How much of it is done. */
export function readPercent(data: unknown): number | undefined {
  for (const path of PERCENTS) {
    const value = valueAt(data, path);
    if (typeof value === "number" && value >= 0 && value <= 100) return value;
  }
  return undefined;
}
