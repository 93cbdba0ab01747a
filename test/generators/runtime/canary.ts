import type { IncomingHttpHeaders } from "node:http";
import { inspect } from "node:util";
import { expect, onTestFinished, vi } from "vitest";
import type { Client } from "../../../generators/runtime/client.js";
import type { Credential } from "../../../generators/runtime/credentials/credential.js";
import type { Received } from "../../servers/serve.js";

/** A secret of one kind, with characters that every encoding changes. */
export function canary(kind: string): string {
  return `Zq9+${kind}/Zq9=&%`;
}

/** Everything that a person, a log or a tracker can make of a value. */
export function show(value: unknown): string {
  const shown: string[] = [];
  const seen = new Set<unknown>();
  const visit = (one: unknown) => {
    if (seen.has(one) || typeof one !== "object" || one === null) return;
    seen.add(one);
    const whole = { depth: Infinity, maxStringLength: Infinity };
    shown.push(inspect(one, { ...whole, showHidden: true }));
    shown.push(String(one), JSON.stringify(one));
    if (!(one instanceof Error)) return;
    shown.push(one.message, String(one.stack), JSON.stringify({ ...one }));
    if ("toJSON" in one && typeof one.toJSON === "function") {
      shown.push(JSON.stringify(one.toJSON()));
    }
    visit(one.cause);
    if (one instanceof AggregateError) one.errors.forEach(visit);
  };
  visit(value);
  return shown.join("\n");
}

/** No canary may be in a text, as it is or in any of its encodings. */
export function expectClean(text: string): void {
  const decoded = text.replace(/[A-Za-z0-9+/_-]{12,}={0,2}/g, (word) =>
    [0, 1, 2, 3]
      .map((skip) => Buffer.from(word.slice(skip), "base64").toString("latin1"))
      .join(" "),
  );
  const bytes = text.replace(/\b(?:[0-9a-f]{2} ){5,}/g, (hex) =>
    Buffer.from(hex.replaceAll(" ", ""), "hex").toString("latin1"),
  );
  for (const one of [text, decoded, bytes]) {
    const at = one.search(/Zq9/i);
    expect(one.slice(Math.max(0, at - 80), at + 80), text).toBe(
      at === -1 ? one.slice(0, 79) : "",
    );
  }
}

/** What the process prints from now on, to the end of the test. */
export function capturePrints(): () => string {
  const printed: string[] = [];
  for (const name of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, name).mockImplementation((...values) => {
      printed.push(...values.map((value) => inspect(value, { depth: 9 })));
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      printed.push(String(chunk));
      return true;
    });
  }
  const warn = (warning: Error) => printed.push(show(warning));
  process.on("warning", warn);
  onTestFinished(() => {
    process.off("warning", warn);
    vi.restoreAllMocks();
  });
  return () => printed.join("\n");
}

/** All that a request says, as a server would echo it: its proofs where errors look for words. */
export const echo = ({ headers, target, body }: Received) => ({
  message: quoteProofs(headers, target),
  headers,
  target,
  body: body.toString(),
  decoded: decodeURIComponent(target),
});

/** Headers of which logs show the value. */
const SHOWN = ["etag", "retry-after", "ratelimit", "server", "x-ms-request-id"];

/**
 * All that a request proves itself with, in headers that logs, errors and
 * warnings show: as it came, decoded, percent-encoded, as in JSON.
 */
export function echoHeaders({
  headers,
  target,
}: Received): Record<string, string> {
  const { host: _, connection: __, ...sent } = headers;
  const came = Object.values(sent).map(String);
  const told = [target, ...came, quoteProofs(headers, target)].join(" ");
  const forms = [told, encodeURIComponent(told), JSON.stringify(told)];
  return {
    ...Object.fromEntries(SHOWN.map((name) => [name, told])),
    "x-request-id": `req_1 ${forms.join(" ")}`,
    link: `</help?${forms[1]}>; rel="deprecation"`,
    deprecation: "@1688169599",
  };
}

/** What a server that has understood its proofs says of them: each decoded. */
function quoteProofs(headers: IncomingHttpHeaders, target: string): string {
  const [, proof = ""] = headers.authorization?.split(" ") ?? [];
  const query = [...new URLSearchParams(target.split("?")[1])].flat();
  const cookies = (headers.cookie ?? "").split(/=|; /).map(decodeURIComponent);
  const decoded = Buffer.from(proof, "base64").toString();
  const isText = /^[ -~]+:[ -~]+$/.test(decoded);
  const told = [isText ? decoded.split(":") : [], query, cookies, proof];
  return `wrong: ${told.flat().reverse().join(" ")}`;
}

/** A call that failed says nothing, nor does what it was made with. */
export function expectSilent(
  error: unknown,
  client: Client,
  auth: Credential,
): void {
  expect(error).toBeInstanceOf(Error);
  expectClean(show(error));
  expectClean(show(client));
  expectClean(show({ $: client, auth }));
}
