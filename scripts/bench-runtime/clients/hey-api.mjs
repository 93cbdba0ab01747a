import { createClient } from "../generated/hey-api/client/index.ts";
import { getThing } from "../generated/hey-api/sdk.gen.ts";

export function connect({ url, token }) {
  const client = createClient({
    baseUrl: url,
    auth: token,
    throwOnError: true,
  });
  return {
    "hey-api": async () =>
      (await getThing({ client, path: { thingId: "thing-1" } })).data,
  };
}
