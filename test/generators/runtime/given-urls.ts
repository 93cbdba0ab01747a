import { apiKey } from "../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../generators/runtime/credentials/basic.js";
import type { Credential } from "../../../generators/runtime/credentials/credential.js";
import { custom } from "../../../generators/runtime/credentials/custom.js";
import type { ConnectOptions } from "../../../generators/runtime/connect.js";
import { fromConnection } from "../../../generators/runtime/parameters/from-connection.js";
import type { Interceptor } from "../../../generators/runtime/transport/interceptor.js";
import { canary, show } from "./canary.js";
import type { AnyCall } from "./connection.js";

interface Proof {
  readonly auth?: Credential;
  readonly operation?: Partial<AnyCall>;
  readonly options?: ConnectOptions;
}

const secret = (place: "path" | "query") => ({
  operation: {
    path: place === "path" ? "/bot{token}/pets" : "/pets",
    internal: fromConnection([
      { in: place, name: "token", option: "token", secret: true },
    ]),
  },
  options: { token: canary("option") } as ConnectOptions,
});

/** Every way in which a URL proves who is calling. */
export const PROOFS: Readonly<Record<string, Proof>> = {
  "a key in the query": {
    auth: apiKey("s", { in: "query", name: "key" }, canary("key")),
  },
  "a hook's signature": {
    auth: custom("s", ({ url }) =>
      url.searchParams.set("sign", canary("signature")),
    ),
  },
  "a hook's path": {
    auth: custom("s", ({ url }) => {
      url.pathname += `/${encodeURIComponent(canary("end"))}`;
    }),
  },
  "a secret option in the query": secret("query"),
  "a secret option in the path": secret("path"),
  "a name that is no secret elsewhere": {
    auth: basic("s", { username: "pets", password: canary("word") }),
  },
};

/** Shows all that an interceptor can see of URLs. */
export function watchUrls(seen: string[]): Interceptor {
  return (next) => async (request) => {
    seen.push(request.url.href, show(request));
    const response = await next(request);
    seen.push(response.url);
    return response;
  };
}
