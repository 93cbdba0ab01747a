import {
  createThings,
  send,
  token as bearer,
} from "../generated/ours/src/index.ts";
import { get } from "../generated/ours/src/operations/things.ts";

/** Retries, the time limit and typed errors are on unless one turns them off. */
export function connect({ url, token }) {
  const api = createThings({ environment: { url }, auth: bearer(token) });
  return {
    "ours: send": () => send(api.$, get, { thingId: "thing-1" }),
    "ours: resource": () => api.things.get({ thingId: "thing-1" }),
  };
}
