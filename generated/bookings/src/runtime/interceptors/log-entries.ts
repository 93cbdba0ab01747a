import { readRequestId } from "../responses/request-id.js";
import type { ApiRequest } from "../transport/request.js";
import { hideOf } from "./hide.js";
import type { LogEntry } from "./logger.js";
import type { Redactor } from "./redact.js";

export type Said = Omit<LogEntry, "level">;

/** A try, and what may be said of it. */
export interface LoggedTry {
  readonly request: ApiRequest;
  readonly redactor: Redactor;
}

/** A try that has ended, or whose response has begun. */
export interface EndedTry extends LoggedTry {
  readonly durationMs: number;
}

export function describeSent(sent: LoggedTry): Said {
  const headers = sent.redactor.headers(sent.request.headers);
  return describe(sent, ["sent"], { headers });
}

/** `detailed` shows headers, too. */
export function describeResponse(
  ended: EndedTry,
  { status, headers }: Response,
  detailed: boolean,
): Said {
  const { durationMs, redactor, request } = ended;
  const hide = hideOf(request);
  const requestId = readRequestId(headers, hide);
  return describe(ended, [`${status} in ${durationMs} ms`, requestId], {
    status,
    durationMs,
    ...(requestId && { requestId }),
    ...(detailed && { headers: redactor.headers(headers, hide) }),
  });
}

export function describeFailure(ended: EndedTry, failure: string): Said {
  const { durationMs } = ended;
  const said = `${failure} after ${durationMs} ms`;
  return describe(ended, [said], { error: failure, durationMs });
}

/** Everything is said of the try, and nothing else. */
export function describe(
  { request, redactor }: LoggedTry,
  said: readonly (string | undefined)[],
  more: Readonly<Record<string, unknown>>,
): Said {
  const { operationId, attempt, method } = request;
  const url = redactor.url(request);
  const which = attempt > 1 ? `attempt ${attempt}` : undefined;
  const facts = [...said, which].filter((fact) => fact !== undefined);
  return {
    message: `[${operationId}] ${method} ${url}: ${facts.join(", ")}`,
    fields: { operationId, attempt, method, url, ...more },
  };
}
