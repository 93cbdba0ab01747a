import type { Deprecation } from "../operation.js";
import type { Interceptor } from "../transport/interceptor.js";
import type { ApiRequest } from "../transport/request.js";
import {
  readDeprecation,
  type DeprecationFields,
} from "./deprecation-fields.js";
import { hideOf } from "./hide.js";
import { toPrintable } from "./logger.js";

/** That an operation is deprecated, or will be switched off. */
export interface DeprecationNotice extends DeprecationFields {
  readonly operationId: string;
  /** All of it in a sentence, for a person. */
  readonly message: string;
  /** What the description of the API says. */
  readonly documented?: Deprecation;
}

/**
 * Tells, once for each operation, that it is deprecated or will be switched off:
 * by the description of the API, or by the response (`Deprecation`, RFC 9745;
 * `Sunset`, RFC 8594). No call fails because of it.
 *
 * ```ts
 * const warn = deprecationWarnings(({ message }) => console.warn(message));
 * createPetstore({ interceptors: [warn] });
 * ```
 */
export function deprecationWarnings(
  warn: (notice: DeprecationNotice) => unknown,
): Interceptor {
  const told = new Set<string>();
  return (next) => async (request) => {
    const response = await next(request);
    const { operationId } = request;
    if (told.has(operationId)) return response;
    const notice = findNotice(request, response);
    if (notice) {
      told.add(operationId);
      tell(warn, notice);
    }
    return response;
  };
}

function findNotice(
  request: ApiRequest,
  { headers }: Response,
): DeprecationNotice | undefined {
  const { operationId, operation, url } = request;
  const { deprecated: documented } = operation;
  const said = readDeprecation(headers, url, hideOf(request));
  if (!said && !documented) return undefined;
  const text = describeDeprecation(said ?? {}, documented);
  return {
    operationId,
    message: toPrintable(`[${operationId}] ${text}`),
    ...said,
    ...(documented && { documented }),
  };
}

/** `deprecated since 2023-07-01, stops working on 2027-01-01` */
function describeDeprecation(
  { deprecatedAt, sunsetAt, link }: DeprecationFields,
  documented: Deprecation | undefined,
): string {
  const since = deprecatedAt ? dayOf(deprecatedAt) : documented?.since;
  const sunset = sunsetAt ? dayOf(sunsetAt) : documented?.sunset;
  const isComing = deprecatedAt !== undefined && +deprecatedAt > Date.now();
  const facts = [
    isComing
      ? `deprecated from ${since} on`
      : since && `deprecated since ${since}`,
    !since && (documented || !sunset) && "deprecated",
    sunset && `stops working on ${sunset}`,
    documented?.replacement && `use ${documented.replacement} instead`,
    link && `see ${link}`,
  ];
  return facts.filter(Boolean).join(", ");
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Not even one that fails keeps a caller from the response. */
function tell(
  warn: (notice: DeprecationNotice) => unknown,
  notice: DeprecationNotice,
): void {
  try {
    const pending = warn(notice);
    if (pending instanceof Promise) pending.catch(() => undefined);
  } catch {}
}
