import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  COMMON,
  findFamilies,
} from "../../../../generators/runtime/limits/header-families.js";
import { readQuota } from "../../../../generators/runtime/limits/read-quota.js";

type Given = Readonly<Record<string, string>>;

const NOW = Date.parse("2026-11-28T12:00:00Z");
const EPOCH = NOW / 1_000;

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

/** What is read of a response, once its headers have been listed. */
function read(given: Given, throttled = false) {
  const headers = new Headers(given);
  const families = findFamilies(headers);
  return readQuota(headers, { families, plenty: 100, throttled });
}

describe("L1 a response says what remains, and until when", () => {
  test.each<{ given: Given; want: [remaining: number, resetMs: number] }>([
    // the IETF's draft, as it is, and as it was
    { given: { ratelimit: '"default";r=50;t=30' }, want: [50, 31_000] },
    { given: { ratelimit: "default;r=0;t=5" }, want: [0, 6_000] },
    { given: { ratelimit: '"a";r=3;t=5, "b";r=7;t=60' }, want: [3, 6_000] },
    { given: { ratelimit: '"a";r=0;t=5, "b";r=0;t=60' }, want: [0, 61_000] },
    { given: { ratelimit: '"a";r=0;t=5,"b";r=9;t=60' }, want: [0, 6_000] },
    {
      given: { ratelimit: '"a";r=0;t=5;pk=:cHJldmlldw==:;x;y=?1' },
      want: [0, 6_000],
    },
    {
      given: {
        ratelimit: '"burst";r=0',
        "ratelimit-policy": '"burst";q=100;w=60,"daily";q=1000;w=86400',
      },
      want: [0, 61_000],
    },
    {
      given: { ratelimit: "limit=100, remaining=50, reset=5" },
      want: [50, 6_000],
    },
    {
      given: {
        "ratelimit-limit": "100, 100;w=60",
        "ratelimit-remaining": "0",
        "ratelimit-reset": "12",
        "ratelimit-policy": "100;w=60",
      },
      want: [0, 13_000],
    },
    {
      given: { "ratelimit-remaining": "76;w=60", "ratelimit-reset": "1" },
      want: [76, 2_000],
    },
    // X-RateLimit-*: seconds, milliseconds, points in time
    {
      given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" },
      want: [0, 31_000],
    },
    {
      given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "0" },
      want: [0, 1_000],
    },
    // GitHub
    {
      given: {
        "x-ratelimit-limit": "60",
        "x-ratelimit-remaining": "59",
        "x-ratelimit-reset": `${EPOCH + 20}`,
        "x-ratelimit-used": "1",
        "x-ratelimit-resource": "core",
      },
      want: [59, 21_000],
    },
    // Linear, in milliseconds
    {
      given: {
        "x-ratelimit-requests-limit": "1500",
        "x-ratelimit-requests-remaining": "5",
        "x-ratelimit-requests-reset": `${NOW + 2_500}`,
        "x-ratelimit-complexity-remaining": "50",
        "x-ratelimit-complexity-reset": `${NOW + 2_500}`,
      },
      want: [5, 3_500],
    },
    // X
    {
      given: {
        "x-rate-limit-limit": "900",
        "x-rate-limit-remaining": "0",
        "x-rate-limit-reset": `${EPOCH + 5}`,
      },
      want: [0, 6_000],
    },
    // Discord, which also tells the time that is left
    {
      given: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": `${EPOCH + 9}.457`,
        "x-ratelimit-reset-after": "6.457",
        "x-ratelimit-bucket": "abcd1234",
      },
      want: [0, 6_457],
    },
    // Reddit
    {
      given: { "x-ratelimit-remaining": "98.0", "x-ratelimit-reset": "120" },
      want: [98, 121_000],
    },
    // OpenAI
    {
      given: {
        "x-ratelimit-remaining-requests": "0",
        "x-ratelimit-reset-requests": "1s",
        "x-ratelimit-remaining-tokens": "90",
        "x-ratelimit-reset-tokens": "6m0s",
      },
      want: [0, 2_000],
    },
    {
      given: {
        "x-ratelimit-remaining-requests": "9",
        "x-ratelimit-reset-requests": "20ms",
      },
      want: [9, 20],
    },
    {
      given: {
        "x-ratelimit-remaining-tokens": "0",
        "x-ratelimit-reset-tokens": "6m0s",
      },
      want: [0, 361_000],
    },
    {
      given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1h2m3.5s" },
      want: [0, 3_723_500],
    },
    // Anthropic, in RFC 3339
    {
      given: {
        "anthropic-ratelimit-requests-limit": "50",
        "anthropic-ratelimit-requests-remaining": "0",
        "anthropic-ratelimit-requests-reset": "2026-11-28T12:00:07Z",
      },
      want: [0, 8_000],
    },
    // Gusto, with a space; Atlassian, with minutes alone
    {
      given: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": "2026-11-28 05:00:10 -0700",
      },
      want: [0, 11_000],
    },
    {
      given: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": "2026-11-28T12:01Z",
      },
      want: [0, 61_000],
    },
    {
      given: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": "Sat, 28 Nov 2026 12:00:09 GMT",
      },
      want: [0, 10_000],
    },
    // Sentry, Bucket4j, and names of other vendors
    {
      given: {
        "x-sentry-rate-limit-remaining": "0",
        "x-sentry-rate-limit-reset": `${EPOCH + 1}`,
      },
      want: [0, 2_000],
    },
    {
      given: {
        "x-rate-limit-remaining": "0",
        "x-rate-limit-retry-after-seconds": "3",
      },
      want: [0, 4_000],
    },
    {
      given: { "rate-limit-remaining": "0", "rate-limit-reset": "3" },
      want: [0, 4_000],
    },
    {
      given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset-ms": "250" },
      want: [0, 250],
    },
    // a reset that is past
    {
      given: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": `${EPOCH - 60}`,
      },
      want: [0, 0],
    },
    // Retry-After goes before a reset
    {
      given: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": "30",
        "retry-after": "7",
      },
      want: [0, 7_000],
    },
    {
      given: { ratelimit: '"a";r=0;t=30', "retry-after-ms": "1500" },
      want: [0, 1_500],
    },
    // the server's clock is an hour behind
    {
      given: {
        date: "Sat, 28 Nov 2026 11:00:00 GMT",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": `${EPOCH - 3_590}`,
      },
      want: [0, 11_000],
    },
    // one value for each of several headers
    {
      given: { "x-ratelimit-remaining": "0, 0", "x-ratelimit-reset": "3" },
      want: [0, 4_000],
    },
  ])("$given", ({ given, want: [remaining, resetMs] }) => {
    expect(read(given)).toEqual({ remaining, resetMs });
  });

  test("a refusal says that nothing remains, even without a number", () => {
    const given = { "x-ratelimit-reset": "3" };
    expect(read(given, true)).toEqual({ remaining: 0, resetMs: 4_000 });
    expect(read(given)).toBeUndefined();
  });
});

describe("L1 what is malformed, or does not bind, is ignored", () => {
  test.each<{ given: Given }>([
    { given: {} },
    { given: { "x-ratelimit-remaining": "0" } },
    { given: { "x-ratelimit-reset": "30" } },
    { given: { "x-ratelimit-remaining": "", "x-ratelimit-reset": "3" } },
    { given: { "x-ratelimit-remaining": "-1", "x-ratelimit-reset": "3" } },
    { given: { "x-ratelimit-remaining": "none", "x-ratelimit-reset": "3" } },
    { given: { "x-ratelimit-remaining": "0x1", "x-ratelimit-reset": "3" } },
    { given: { "x-ratelimit-remaining": "1e3", "x-ratelimit-reset": "3" } },
    { given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "soon" } },
    { given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "-3" } },
    { given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "s" } },
    {
      given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999" },
    },
    { given: { "x-ratelimit-remaining": "101", "x-ratelimit-reset": "3" } },
    { given: { ratelimit: '"a";r=0' } },
    { given: { ratelimit: '"a";t=5' } },
    { given: { ratelimit: '"a";r=-1;t=5' } },
    { given: { ratelimit: '"a";r=1.5;t=5' } },
    { given: { ratelimit: '"a";r="0";t=5' } },
    { given: { ratelimit: '"a";r=0;t=5,' } },
    { given: { ratelimit: '"a";r=0;t=5 "b";r=0;t=5' } },
    { given: { ratelimit: '"a;r=0;t=5' } },
    { given: { ratelimit: '"a" ;r=0;t=5' } },
    { given: { ratelimit: "limit=100, remaining=-5, reset=5" } },
    { given: { ratelimit: "100" } },
    { given: { "x-app-rate-limit": "20:1,100:120" } },
  ])("$given", ({ given }) => {
    expect(
      read(given) ??
        readQuota(new Headers(given), {
          families: COMMON,
          plenty: 100,
          throttled: false,
        }),
    ).toBeUndefined();
  });
});
