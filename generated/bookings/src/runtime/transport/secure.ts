/**
 * Whether a secret may travel to a URL: over https, to this machine, or where
 * the environment allows otherwise.
 */
export function isSecure(
  url: string,
  { allowInsecure }: { readonly allowInsecure: boolean },
): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || isLoopback(hostname) || allowInsecure;
}

/** This machine: RFC 6761, section 6.3; RFC 1122, section 3.2.1.3. */
function isLoopback(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}
