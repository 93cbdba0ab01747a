import type { ApiRequest } from "../transport/request.js";

/** Takes out of what a server says what must not be in a log. */
export type Hide = (text: string) => string;

/**
 * That of one call. A request that no connector made has none: it knows of no
 * secret.
 */
export function hideOf(request: Pick<ApiRequest, "hide">): Hide {
  return (text) => request.hide?.(text) ?? text;
}
