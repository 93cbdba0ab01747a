import { beforeEach, describe, expect, test, vi } from "vitest";
import { TokenFailure } from "../../../../generators/runtime/oauth/failure.js";
import { ageOf, hold } from "../../../../generators/runtime/oauth/lifetime.js";
import {
  TokenSource,
  type Grant,
} from "../../../../generators/runtime/oauth/token-source.js";
import type { Tokens } from "../../../../generators/runtime/oauth/tokens.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";

const NOW = Date.UTC(2027, 0, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

const grantFor = (seconds: number, name: string): Tokens => ({
  accessToken: name,
  refreshToken: `${name}-refresh`,
  lifetimeMs: seconds * 1_000,
  expiresAt: Date.now() + seconds * 1_000,
});

/** A source whose grants are named `a1`, `a2`, … */
function makeSource(seconds: number, fails: () => boolean = () => false) {
  let grants = 0;
  const store = memoryStore();
  const source = new TokenSource({
    scheme: "login",
    key: "ann",
    store,
    initial: grantFor(seconds, "a0"),
    async grant(_, commit) {
      grants++;
      if (fails()) throw new TokenFailure("unavailable", "no answer");
      await commit(grantFor(seconds, `a${grants}`));
    },
    canRenew: () => true,
    onTokens: undefined,
    onReauthRequired: undefined,
  });
  const get = async () => (await source.get()).accessToken;
  return { source, store, get, grants: () => grants };
}

describe("A4 tokens are fetched ahead of their end", () => {
  test.each([
    { seconds: 36_000, early: 120, late: 30 },
    { seconds: 3_600, early: 120, late: 30 },
    { seconds: 300, early: 60, late: 15 },
    { seconds: 100, early: 20, late: 5 },
    { seconds: 2, early: 0.4, late: 0.1 },
  ])(
    "of $seconds s: $early s behind the calls, $late s before them",
    (want) => {
      vi.spyOn(Math, "random").mockReturnValue(0);
      const held = hold(grantFor(want.seconds, "a"));
      expect(held.earlyMs).toBeCloseTo(want.early * 1_000);
      expect(held.lateMs).toBeCloseTo(want.late * 1_000);
    },
  );

  test("with a jitter of up to 10 %", () => {
    const windows = [0, 0.5, 0.999].map((random) => {
      vi.spyOn(Math, "random").mockReturnValue(random);
      return Math.round(hold(grantFor(3_600, "a")).earlyMs / 1_000);
    });
    expect(windows).toEqual([120, 114, 108]);
  });

  test("by the whole time for which they were granted, not by what is left of it", () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const held = hold({ ...grantFor(3_600, "a"), expiresAt: NOW + 100_000 });
    expect([held.earlyMs, held.lateMs]).toEqual([120_000, 30_000]);
    expect(ageOf(held)).toBe("aging");
  });

  test("a call in the early window has the old token, the next one the new", async () => {
    const { get, grants } = makeSource(3_600);
    expect(await get()).toBe("a0");
    await vi.advanceTimersByTimeAsync(3_600_000 - 100_000);
    expect(await get()).toBe("a0");
    await vi.advanceTimersByTimeAsync(0);
    expect(await get()).toBe("a1");
    expect(grants()).toBe(1);
  });

  test("a call in the late window waits for the new token", async () => {
    const { get } = makeSource(3_600);
    await get();
    await vi.advanceTimersByTimeAsync(3_600_000 - 29_000);
    expect(await get()).toBe("a1");
  });

  test("in the late window, the old one serves if there is no new one", async () => {
    const { get } = makeSource(3_600, () => true);
    await get();
    await vi.advanceTimersByTimeAsync(3_600_000 - 29_000);
    expect(await get()).toBe("a0");
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(get()).rejects.toThrow("no answer");
  });
});

test("A5 after a failure behind the calls there is a pause of 5 s", async () => {
  let fails = true;
  const { get, grants } = makeSource(3_600, () => fails);
  await get();
  await vi.advanceTimersByTimeAsync(3_600_000 - 100_000);
  for (let call = 0; call < 10; call++) {
    expect(await get()).toBe("a0");
    await vi.advanceTimersByTimeAsync(490);
  }
  expect(grants()).toBe(1);
  fails = false;
  await vi.advanceTimersByTimeAsync(200);
  expect(await get()).toBe("a0");
  await vi.advanceTimersByTimeAsync(0);
  expect(await get()).toBe("a2");
});

test("A10 after a failure that calls waited for there is a pause of 30 s", async () => {
  let fails = true;
  const { get, grants } = makeSource(60, () => fails);
  await get();
  await vi.advanceTimersByTimeAsync(61_000);
  await expect(get()).rejects.toThrow("no answer");
  await vi.advanceTimersByTimeAsync(29_000);
  await expect(get()).rejects.toThrow("no answer");
  expect(grants()).toBe(1);
  fails = false;
  await vi.advanceTimersByTimeAsync(1_001);
  expect(await get()).toBe("a2");
});

test("A10 a login ends the pause", async () => {
  let fails = true;
  const { source, get } = makeSource(60, () => fails);
  await vi.advanceTimersByTimeAsync(61_000);
  await expect(get()).rejects.toThrow("no answer");
  fails = false;
  await source.obtain((_, commit) => commit(grantFor(2, "login")));
  expect(await get()).toBe("login");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await get()).toBe("a2");
});

describe("A12 a wall clock that jumps", () => {
  const back = () => vi.setSystemTime(Date.now() - 3_600_000);

  test("back makes the pause after a failure no longer", async () => {
    let fails = true;
    const { get } = makeSource(60, () => fails);
    await vi.advanceTimersByTimeAsync(61_000);
    await expect(get()).rejects.toThrow("no answer");
    fails = false;
    back();
    await vi.advanceTimersByTimeAsync(30_001);
    expect(await get()).toBe("a2");
  });

  test("back makes the pause after one behind the calls no longer", async () => {
    let fails = true;
    const { get } = makeSource(3_600, () => fails);
    await get();
    await vi.advanceTimersByTimeAsync(3_600_000 - 100_000);
    await get();
    await vi.advanceTimersByTimeAsync(0);
    fails = false;
    back();
    await vi.advanceTimersByTimeAsync(5_001);
    await get();
    await vi.advanceTimersByTimeAsync(0);
    expect(await get()).toBe("a2");
  });

  test("back makes the pause between two refusals no longer", async () => {
    const { source, get } = makeSource(3_600);
    expect(await source.replace(await get())).toBe(true);
    back();
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await source.replace(await get())).toBe(true);
    expect(await get()).toBe("a2");
  });

  test.each([{ hours: 1 }, { hours: -1 }])(
    "by $hours h changes nothing for tokens in use",
    async ({ hours }) => {
      const { get, grants } = makeSource(600);
      await get();
      vi.setSystemTime(NOW + hours * 3_600_000);
      expect(await get()).toBe("a0");
      expect(grants()).toBe(0);
      await vi.advanceTimersByTimeAsync(580_000);
      expect(await get()).toBe("a1");
    },
  );

  test("never makes stored tokens live longer than they were granted for", () => {
    const tokens = { ...grantFor(600, "a"), expiresAt: NOW + 7_200_000 };
    expect(hold(tokens).endsAt - performance.now()).toBe(600_000);
  });
});

describe("A6 tokens without a time of expiry", () => {
  test("are used until the API refuses them", async () => {
    const store = memoryStore();
    let grants = 0;
    const source = new TokenSource({
      scheme: "login",
      key: "ann",
      store,
      initial: { accessToken: "a0", refreshToken: "r0" },
      grant: (_, commit) => commit({ accessToken: `a${++grants}` }),
      canRenew: () => true,
      onTokens: undefined,
      onReauthRequired: undefined,
    });
    await source.get();
    await vi.advanceTimersByTimeAsync(365 * 86_400_000);
    expect((await source.get()).accessToken).toBe("a0");
    expect(await source.replace("a0")).toBe(true);
    expect((await source.get()).accessToken).toBe("a1");
    expect(grants).toBe(1);
  });
});

test("tokens that nobody can renew are used to their end", async () => {
  const grant = vi.fn<Grant>(async () => {
    const message = "a person has to connect";
    throw new TokenFailure("reauth", message, { error: "token_expired" });
  });
  const source = new TokenSource({
    scheme: "login",
    key: "ann",
    store: memoryStore(),
    initial: { accessToken: "a", expiresAt: NOW + 60_000, lifetimeMs: 60_000 },
    grant,
    canRenew: () => false,
    onTokens: undefined,
    onReauthRequired: undefined,
  });
  await vi.advanceTimersByTimeAsync(59_900);
  expect((await source.get()).accessToken).toBe("a");
  expect(grant).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  await expect(source.get()).rejects.toThrow("a person has to connect");
});

test("A9 a login takes the mark off what was refused", async () => {
  const { source, store, get } = makeSource(60);
  const refused = { ...grantFor(60, "old"), refused: "invalid_grant" };
  await store.save("ann", JSON.stringify(refused));
  await expect(get()).rejects.toThrow("invalid_grant");
  await source.obtain((_, commit) => commit(grantFor(60, "new")));
  expect(await store.load("ann")).not.toContain("refused");
});

test("no timer is left when tokens rest", async () => {
  const { get } = makeSource(3_600);
  await get();
  await vi.advanceTimersByTimeAsync(3_600_000);
  await get();
  expect(vi.getTimerCount()).toBe(0);
});
