import { ApiError } from "./errors.js";
import type { AnyOperation, Operation } from "../operation.js";
import type { Refusal } from "../responses/outcome.js";

/**
 * The body documented for a status: of exactly that status, else of its range
 * (`4XX`), else of `default`.
 */
export type ErrorBody<Errors, Status extends number> = [Errors] extends [never]
  ? unknown
  : Status extends keyof Errors
    ? Errors[Status]
    : RangeOf<Status> extends keyof Errors
      ? Errors[RangeOf<Status>]
      : "default" extends keyof Errors
        ? Errors["default"]
        : unknown;

/** The headers documented for a status, as {@link ErrorBody} finds the body. */
export type ErrorFields<Outcomes, Status extends number> =
  RefusalOf<Outcomes, Status> extends Refusal<number | string, infer Fields>
    ? Fields
    : object;

type RefusalOf<Outcomes, Status extends number> = First<
  Extract<Outcomes, Refusal<Status, unknown>>,
  First<
    Extract<Outcomes, Refusal<RangeOf<Status>, unknown>>,
    First<
      Extract<Outcomes, Refusal<"default", unknown>>,
      Refusal<Status, object>
    >
  >
>;

type First<Found, Else> = [Found] extends [never] ? Else : Found;

type RangeOf<Status extends number> =
  `${Status}` extends `${infer Digit}${string}` ? `${Digit}XX` : never;

/**
 * Whether an error is the answer of the API (to this operation, with this
 * status), and if so of which type its body is.
 *
 * ```ts
 * if (isApiError(error, pets.get, 404)) error.body.petId;
 * ```
 */
export function isApiError(error: unknown): error is ApiError;
export function isApiError<Errors, Status extends number, Outcomes>(
  error: unknown,
  operation: Operation<never, unknown, Errors, Outcomes>,
  status: Status,
): error is ApiError<
  ErrorBody<Errors, Status>,
  ErrorFields<Outcomes, Status>
> & { readonly status: Status };
export function isApiError(
  error: unknown,
  operation?: AnyOperation,
  status?: number,
): boolean {
  if (!(error instanceof ApiError)) return false;
  if (operation && error.operationId !== operation.id) return false;
  return status === undefined || error.status === status;
}
