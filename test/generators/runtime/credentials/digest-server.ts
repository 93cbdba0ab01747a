import { createHash } from "node:crypto";
import type { Received } from "../../../servers/serve.js";

export const LOGIN = { username: "Mufasa", password: "Circle of Life" };

export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The parameters of a proof; no comma stands in a value of these tests. */
export function readProof({ headers }: Received): Map<string, string> {
  const [scheme = "", text = ""] = split(headers.authorization ?? "", " ");
  if (scheme !== "Digest") return new Map();
  return new Map(
    text.split(", ").map((pair) => {
      const [name = "", value = ""] = split(pair, "=");
      const plain = value.startsWith('"') ? JSON.parse(value) : value;
      return [name, String(plain)];
    }),
  );
}

/** Whether a request proves a password, worked out with Node's own digests. */
export function isProven(
  received: Received,
  { username, password }: Login,
  realm: string,
): boolean {
  const proof = readProof(received);
  const get = (name: string) => proof.get(name) ?? "";
  const [name, sess] = (proof.get("algorithm") ?? "MD5").split("-sess");
  const algorithm = (name ?? "").replace("-", "").toLowerCase();
  const hash = (data: string | Buffer) =>
    createHash(algorithm).update(data).digest("hex");
  let secret = hash(`${username}:${realm}:${password}`);
  if (sess !== undefined) {
    secret = hash(`${secret}:${get("nonce")}:${get("cnonce")}`);
  }
  const body = get("qop") === "auth-int" ? `:${hash(received.body)}` : "";
  const target = hash(`${received.method}:${received.target}${body}`);
  const counted = proof.has("qop")
    ? `${get("nc")}:${get("cnonce")}:${get("qop")}:`
    : "";
  const want = hash(`${secret}:${get("nonce")}:${counted}${target}`);
  return get("response") === want && get("uri") === received.target;
}

function split(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return [text.slice(0, index), text.slice(index + separator.length)];
}
