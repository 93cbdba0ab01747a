import { addCookie } from "../parameters/add-cookie.js";
import { encodeComponent } from "../parameters/percent.js";
import { addQuery } from "../parameters/query.js";
import type { Credential, Secret } from "./credential.js";
import { setSecretHeader } from "./secret-header.js";
import { resolveSecret } from "./secret.js";

/** Where a scheme wants its key. */
export interface ApiKeyPlace {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
}

/** An API key, sent in the place that its scheme names. */
export function apiKey<Scheme extends string>(
  scheme: Scheme,
  place: ApiKeyPlace,
  key: Secret,
): Credential<Scheme> {
  return {
    scheme,
    async authorize(request) {
      const value = await resolveSecret(key, request);
      const pair = `${encodeComponent(place.name)}=${encodeComponent(value)}`;
      switch (place.in) {
        case "header": {
          // the one header that several parameters write
          const isShared = place.name.toLowerCase() === "cookie";
          const others = isShared ? request.headers.get("cookie") : null;
          const whole = others ? `${others}; ${value}` : value;
          return setSecretHeader(request, place.name, whole);
        }
        case "query":
          // a redirect can bring it along
          if (request.url.searchParams.get(place.name) === value) return;
          return addQuery(request.url, pair);
        case "cookie":
          return addCookie(request.headers, pair);
      }
    },
  };
}
