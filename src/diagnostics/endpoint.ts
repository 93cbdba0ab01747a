/** This machine: RFC 6761, section 6.3; RFC 1122, section 3.2.1.3. */
const LOOPBACK = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/;

/** Only the start of a path, a query or a fragment; everything else without a scheme is more likely a slip. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:)\S+$/i;

/**
 * Why no secret can be sent to a URL: RFC 6749 §3.1 and §3.2 require TLS. A relative one has the scheme of the server.
 * `undefined` where it can.
 */
export function findEndpointProblem(text: string): string | undefined {
  if (/[{}]/.test(text)) return "it has a placeholder, which nobody fills in";
  if (!URL.canParse(text))
    return RELATIVE.test(text) && URL.canParse(text, "https://a.example")
      ? undefined
      : "this is none";
  const { protocol, hostname } = new URL(text);
  if (protocol === "https:") return undefined;
  if (protocol !== "http:") return `${protocol} is not http`;
  return LOOPBACK.test(hostname) ? undefined : "http is not encrypted";
}
