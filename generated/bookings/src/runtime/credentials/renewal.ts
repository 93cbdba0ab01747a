import { discard } from "../responses/bounded-body.js";
import { sendSigned } from "../transport/deliver.js";
import type { ApiRequest } from "../transport/request.js";
import type { Delivery, Renewal } from "./credential.js";

/**
 * Where a credential is refused and can be renewed, the request is sent once
 * more; that is no try of its own, and happens once per call.
 */
export const renewOnce: Renewal = async (call, request) => {
  const response = await sendSigned(call, request);
  if (call.renewed || request.body instanceof ReadableStream) return response;
  if (!(await renew(call, call.sent ?? request, response))) return response;
  call.renewed = true;
  await discard(response);
  return sendSigned(call, request);
};

async function renew(
  { route, settings }: Delivery,
  sent: ApiRequest,
  response: Response,
): Promise<boolean> {
  let fresh = false;
  try {
    for (const credential of route.credentials) {
      fresh = (await credential.renew?.(sent, response, settings)) || fresh;
    }
  } catch (error) {
    await discard(response);
    throw error;
  }
  return fresh;
}
