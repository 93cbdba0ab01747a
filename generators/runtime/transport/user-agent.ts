/** `User-Agent: <package>/<version>`, where the platform lets it be set. */
export function formatUserAgent(
  product: string,
  application: string | undefined,
): Record<string, string> {
  // a browser sends its own, and setting one would cost a preflight request
  if (globalThis.navigator?.userAgent?.startsWith("Mozilla/")) return {};
  return { "user-agent": application ? `${product} ${application}` : product };
}
