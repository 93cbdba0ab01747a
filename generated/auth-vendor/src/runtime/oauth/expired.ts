import { valueAt } from "../json/at-path.js";
import { isJson } from "../responses/media-type.js";
import { peek } from "../responses/peek.js";

/** How a response says that the access token has expired. All of it must match. */
export interface ExpiredRule {
  readonly status: number;
  /** The value is looked for in this header. */
  readonly header?: string;
  /** The value is looked for in this member of the JSON body, `error.code`. */
  readonly path?: string;
  /** Default: whatever is there. */
  readonly values?: readonly string[];
}

/**
 * Tells an expired token from other refusals, for APIs that do not say it with
 * status 401. Of the body at most 64 KiB are looked at, and only if it is JSON
 * and does not go on.
 */
/* @__NO_SIDE_EFFECTS__ */
export function expiredWhen(
  ...rules: readonly ExpiredRule[]
): (response: Response) => Promise<boolean> {
  return async (response) => {
    const possible = rules.filter(
      (rule) =>
        rule.status === response.status && matchesHeader(rule, response),
    );
    if (possible.some(({ path }) => path === undefined)) return true;
    if (possible.length === 0) return false;
    const body = await readJson(response);
    return possible.some(({ path = "", values }) =>
      matches(valueAt(body, path), values),
    );
  };
}

function matchesHeader(
  { header, path, values }: ExpiredRule,
  { headers }: Response,
): boolean {
  if (header === undefined) return true;
  // with a path, the values are those of the body
  return matches(headers.get(header), path === undefined ? values : undefined);
}

function matches(value: unknown, values?: readonly string[]): boolean {
  if (value === undefined || value === null) return false;
  if (!values) return true;
  return typeof value !== "object" && values.includes(String(value));
}

/** Nothing if it is longer than what is looked at. */
async function readJson(response: Response): Promise<unknown> {
  if (!isJson(response.headers.get("content-type") ?? "")) return undefined;
  const bytes = await peek(response);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
