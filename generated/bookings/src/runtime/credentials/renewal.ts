import { discard } from "../responses/bounded-body.js";
import type { ApiRequest } from "../transport/request.js";
import type { Renewal, RenewalParts } from "./credential.js";

/**
 * Where a credential is refused and can be renewed, the request is sent once
 * more; that is no try of its own, and happens once per call.
 */
export const renewOnce: Renewal = (parts) => {
  let renewed = false;
  return async (request) => {
    const { sent, response } = await parts.exchange(request);
    if (renewed || request.body instanceof ReadableStream) return response;
    if (!(await renew(sent, response, parts))) return response;
    renewed = true;
    await discard(response);
    return (await parts.exchange(request)).response;
  };
};

async function renew(
  sent: ApiRequest,
  response: Response,
  { credentials, connection }: RenewalParts,
): Promise<boolean> {
  let fresh = false;
  try {
    for (const credential of credentials) {
      fresh = (await credential.renew?.(sent, response, connection)) || fresh;
    }
  } catch (error) {
    await discard(response);
    throw error;
  }
  return fresh;
}
