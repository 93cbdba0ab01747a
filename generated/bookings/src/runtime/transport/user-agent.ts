/** `User-Agent: <package>/<version>`, where the platform lets it be set. */
export function formatUserAgent(
  connector: { readonly name: string; readonly version: string },
  application: string | undefined,
): Record<string, string> {
  if (isBrowser()) return {};
  const product = `${toToken(connector.name)}/${toToken(connector.version)}`;
  return { "user-agent": application ? `${product} ${application}` : product };
}

/** A browser sends its own, and setting one would cost a preflight request. */
function isBrowser(): boolean {
  return globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
}

/**
 * A product is a token (RFC 9110, section 10.1.5): `@acme/pets` becomes
 * `acme-pets`.
 */
function toToken(text: string): string {
  return text.replace(/^@/, "").replace(/[^\w!#$%&'*+.^`|~-]/g, "-");
}
