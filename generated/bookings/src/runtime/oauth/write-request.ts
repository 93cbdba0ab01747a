import type { Connection } from "../connection.js";
import type { TokenRequest } from "./client-authentication.js";
import type { OAuthDescription } from "./description.js";

/** A token request in the API's own style, ready for `fetch`. */
export function writeRequest(
  { url, parameters, headers }: TokenRequest,
  {
    description,
    connection,
  }: {
    readonly description: OAuthDescription;
    readonly connection: Connection;
  },
): { url: string; init: RequestInit } {
  const { format = "form", names = {} } = description.request ?? {};
  const named = [...parameters].map(([name, value]): [string, string] => [
    (Object.hasOwn(names, name) ? names[name] : undefined) ?? name,
    value,
  ]);
  const userAgent = new Headers(connection.headers).get("user-agent");
  if (userAgent) headers.set("user-agent", userAgent);
  const isJson = format === "json";
  headers.set(
    "content-type",
    isJson ? "application/json" : "application/x-www-form-urlencoded",
  );
  const body = isJson
    ? JSON.stringify(Object.fromEntries(named))
    : new URLSearchParams(named).toString();
  return { url, init: { method: "POST", headers, body } };
}
