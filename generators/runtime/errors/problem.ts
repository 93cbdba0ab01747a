import { isRecord } from "../parameters/value.js";
import { ApiError } from "./errors.js";

/** Problem details (RFC 9457, section 3). */
export interface ProblemDetails {
  /**
   * A URI reference that says what kind of problem it is. Not fetched. Default:
   * `about:blank`.
   */
  readonly type: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
  /** Every other member, as it came. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

const MEMBERS = new Set(["type", "title", "status", "detail", "instance"]);

/**
 * The problem details of an error (RFC 9457), if its response is
 * `application/problem+json`. Members of the wrong type are ignored, as section
 * 3.1 demands.
 */
export function problemOf(error: unknown): ProblemDetails | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { headers, body } = error;
  if (!isProblemType(headers.get("content-type")) || !isRecord(body)) {
    return undefined;
  }
  const members = new Map<string, unknown>(Object.entries(body));
  return {
    type: "about:blank",
    ...textMember(members, "type"),
    ...textMember(members, "title"),
    ...statusMember(members),
    ...textMember(members, "detail"),
    ...textMember(members, "instance"),
    extensions: Object.fromEntries(
      [...members].filter(([name]) => !MEMBERS.has(name)),
    ),
  };
}

function isProblemType(contentType: string | null): boolean {
  return /^\s*application\/problem\+json\s*(;|$)/i.test(contentType ?? "");
}

function textMember(
  members: ReadonlyMap<string, unknown>,
  name: "type" | "title" | "detail" | "instance",
): Partial<ProblemDetails> {
  const value = members.get(name);
  return typeof value === "string" ? { [name]: value } : {};
}

function statusMember(
  members: ReadonlyMap<string, unknown>,
): Partial<ProblemDetails> {
  const value = members.get("status");
  return typeof value === "number" ? { status: value } : {};
}
