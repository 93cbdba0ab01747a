import { BlockList, isIP, isIPv6 } from "node:net";

/**
 * Addresses that are not globally reachable, by IANA's special-purpose registries (RFC 6890) and multicast. An
 * IPv4-mapped IPv6 address is checked as the IPv4 address that it is.
 */
const NOT_PUBLIC_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** IPv6 is the other way round: only global unicast is public, without what carries an IPv4 address inside it. */
const GLOBAL_UNICAST = "2000::/3";
const NOT_PUBLIC_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const notPublic4 = blockList(NOT_PUBLIC_4, "ipv4");
const notPublic6 = blockList(NOT_PUBLIC_6, "ipv6");
const globalUnicast = blockList([GLOBAL_UNICAST], "ipv6");
const mapped = blockList(["::ffff:0:0/96"], "ipv6");

function blockList(
  subnets: readonly string[],
  family: "ipv4" | "ipv6",
): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = "", prefix] = subnet.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

/** Whether an IP address is one of the public internet. Anything else, text that is no address included, is not. */
export function isPublicAddress(address: string): boolean {
  const [bare = ""] = address.split("%");
  if (!isIP(bare)) return false;
  if (!isIPv6(bare)) return !notPublic4.check(bare, "ipv4");
  if (mapped.check(bare, "ipv6")) return !notPublic4.check(bare, "ipv6");
  return globalUnicast.check(bare, "ipv6") && !notPublic6.check(bare, "ipv6");
}

/**
 * The address that a URL's host is, if it is one. The URL parser has already turned decimal, octal, hexadecimal and
 * shortened spellings into the usual one (WHATWG URL §3.5).
 */
export function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) ? host : undefined;
}
