/** `User-Agent: <package>/<version>`, where the platform lets it be set. */
export function formatUserAgent(
  connector: { readonly name: string; readonly version: string },
  application: string | undefined,
): Record<string, string> {
  // a browser sends its own, and setting one would cost a preflight request
  if (globalThis.navigator?.userAgent?.startsWith("Mozilla/")) return {};
  const product = [connector.name, connector.version].map(toToken).join("/");
  return { "user-agent": application ? `${product} ${application}` : product };
}

/**
 * A product is a token (RFC 9110, section 10.1.5): `@acme/pets` becomes
 * `acme-pets`.
 */
function toToken(text: string): string {
  return text.replace(/^@/, "").replace(/[^\w!#$%&'*+.^`|~-]/g, "-");
}
