import type {
  Body,
  Payload,
} from "../../../../generators/runtime/bodies/body.js";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";

/** What a call sends, and as what. */
export function written(
  body: Body,
  value: unknown,
  options: CallOptions = {},
): { payload: Payload | undefined; contentType: string | null } {
  const headers = new Headers();
  const payload = body.write({ body, value, headers, options });
  return { payload, contentType: headers.get("content-type") };
}
