import fc from "fast-check";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { md5 } from "../../../../generators/runtime/credentials/md5.js";

test.each([
  { given: "", want: "d41d8cd98f00b204e9800998ecf8427e" },
  { given: "a", want: "0cc175b9c0f1b6a831c399e269772661" },
  { given: "abc", want: "900150983cd24fb0d6963f7d28e17f72" },
  { given: "message digest", want: "f96b697d7cb7938d525a2f31aaf161d0" },
  {
    given: "abcdefghijklmnopqrstuvwxyz",
    want: "c3fcd3d76192e4007dfb496cca67e13b",
  },
  {
    given: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
    want: "d174ab98d277d9f5a5611c2c9f419d9f",
  },
  {
    given: "1234567890".repeat(8),
    want: "57edf4a22be3c955ac49da2e2107b67a",
  },
])("RFC 1321's own test suite: $given", ({ given, want }) => {
  expect(md5(new TextEncoder().encode(given))).toBe(want);
});

test("any bytes, as Node digests them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (given) => {
      expect(md5(given)).toBe(createHash("md5").update(given).digest("hex"));
    }),
  );
});
