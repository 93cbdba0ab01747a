import { expect, test } from "vitest";
import {
  decodeBase64Url,
  encodeBase64Url,
} from "../../../../generators/runtime/oauth/base64url.js";
import {
  challengeOf,
  randomText,
} from "../../../../generators/runtime/oauth/pkce.js";

test("A15 the challenge is that of RFC 7636, appendix B", async () => {
  const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  expect(await challengeOf(verifier)).toBe(challenge);
});

test("A15 a verifier has 256 random bits in the characters that are allowed", () => {
  const texts = Array.from({ length: 1_000 }, randomText);
  expect(new Set(texts).size).toBe(1_000);
  for (const text of texts) expect(text).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test.each([
  { bytes: [], text: "" },
  { bytes: [255], text: "_w" },
  { bytes: [251, 255], text: "-_8" },
  { bytes: [1, 2, 3], text: "AQID" },
])("$text in base64url", ({ bytes, text }) => {
  expect(encodeBase64Url(Uint8Array.from(bytes))).toBe(text);
  expect([...decodeBase64Url(text)]).toEqual(bytes);
});
