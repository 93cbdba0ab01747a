import { apiKey } from "../../generators/runtime/credentials/api-key.ts";
import { bearer } from "../../generators/runtime/credentials/bearer.ts";

/** In every secret that a call of the faults sends, and in nothing else. */
const MARK = "Zq9canary";

const secret = (place: string): string => `${MARK}-${place}`;

/** A credential in each of four places; the operation asks for all of them. */
export const CREDENTIALS = [
  apiKey("header", { in: "header", name: "X-Key" }, secret("header")),
  apiKey("query", { in: "query", name: "key" }, secret("query")),
  apiKey("cookie", { in: "cookie", name: "sid" }, secret("cookie")),
  bearer("bearer", secret("bearer")),
];

export const ALL_OF_THEM = [{ header: [], query: [], cookie: [], bearer: [] }];

/** Sent with every call of the client. */
export const CLIENT_HEADERS = { "X-Client-Secret": secret("client") };

/** Four more places, in the options of a call and in its body. */
export const CALL_SECRETS = {
  headers: { "X-Call-Secret": secret("call") },
  extra: {
    query: { signature: secret("extra") },
    headers: { "X-Extra-Secret": secret("extra-header") },
  },
};

export const BODY_SECRET = secret("body");

/** How many secrets a text shows, as they are or in base64. */
export function countSecrets(text: string): number {
  const encoded = [0, 1, 2].map((skip) =>
    Buffer.from(`${" ".repeat(skip)}${MARK}`)
      .toString("base64")
      .slice(4, -4),
  );
  return [MARK, ...encoded].reduce(
    (sum, mark) => sum + text.split(mark).length - 1,
    0,
  );
}
