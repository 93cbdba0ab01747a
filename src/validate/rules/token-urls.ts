import { textOf } from "../../grammar/json.js";
import type { NodeRule } from "../rule.js";

const loopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Client secrets and refresh tokens are sent to these (RFC 6749 §3.2: TLS is required). */
const members = ["tokenUrl", "refreshUrl", "deviceAuthorizationUrl"];

export const checkTokenUrls: NodeRule = ({ node }, { diagnostics }) => {
  for (const key of members) {
    const url = textOf(node, key);
    if (url === undefined || !isInsecure(url)) continue;
    diagnostics.report("GC_INSECURE_TOKEN_URL", { node, key }, { key, url });
  }
};

function isInsecure(text: string): boolean {
  try {
    const url = new URL(text);
    return url.protocol === "http:" && !loopback.test(url.hostname);
  } catch {
    // A relative URL has the scheme of the server.
    return false;
  }
}
