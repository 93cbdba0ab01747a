import { ApiError } from "./errors.js";
import type { AnyOperation, Operation } from "./operation.js";

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
export function isApiError<Errors, Status extends number>(
  error: unknown,
  operation: Operation<never, unknown, Errors>,
  status: Status,
): error is ApiError<ErrorBody<Errors, Status>> & { readonly status: Status };
export function isApiError(
  error: unknown,
  operation?: AnyOperation,
  status?: number,
): boolean {
  if (!(error instanceof ApiError)) return false;
  if (operation && error.operationId !== operation.id) return false;
  return status === undefined || error.status === status;
}
