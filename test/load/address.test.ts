import { describe, expect, test } from "vitest";
import { isPublicAddress, literalAddress } from "../../src/load/address.js";

describe("tells public addresses from others", () => {
  const cases: [string, boolean][] = [
    ["8.8.8.8", true],
    ["172.15.0.1", true],
    ["172.16.0.1", false],
    ["127.9.9.9", false],
    ["0.0.0.0", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["192.168.0.1", false],
    ["255.255.255.255", false],
    ["2606:4700:4700::1111", true],
    ["::ffff:8.8.8.8", true],
    ["::ffff:10.0.0.1", false],
    ["::ffff:a9fe:a9fe", false],
    ["::", false],
    ["::1", false],
    ["::7f00:1", false],
    ["fe80::1%eth0", false],
    ["fd00:ec2::254", false],
    ["64:ff9b::a9fe:a9fe", false],
    ["2002:7f00:1::", false],
    ["ff02::1", false],
    ["localhost", false],
    ["", false],
  ];
  test.each(cases)("%s: %s", (address, want) => {
    expect(isPublicAddress(address)).toBe(want);
  });
});

describe("sees the address in every spelling of a URL's host", () => {
  const cases = [
    { url: "http://2852039166/", want: "169.254.169.254" },
    { url: "http://0xa9fea9fe/", want: "169.254.169.254" },
    { url: "http://0251.0376.0251.0376/", want: "169.254.169.254" },
    { url: "http://127.1/", want: "127.0.0.1" },
    { url: "http://[::1]/", want: "::1" },
    { url: "http://[::ffff:127.0.0.1]/", want: "::ffff:7f00:1" },
    { url: "http://127.0.0.1.example.com/", want: undefined },
  ];
  test.each(cases)("$url", ({ url, want }) => {
    expect(literalAddress(new URL(url))).toBe(want);
  });
});
