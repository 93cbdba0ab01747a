import { beforeEach, expect, test, vi } from "vitest";
import { TokenFailure } from "../../../../generators/runtime/oauth/failure.js";
import type { ReauthProblem } from "../../../../generators/runtime/oauth/options.js";
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

/** A source that may have no tokens to begin with. */
function sourceOf(grant: Grant, initial?: Tokens) {
  const store = memoryStore();
  const told = vi.fn<(problem: ReauthProblem) => void>();
  const source = new TokenSource({
    scheme: "login",
    key: "ann",
    store,
    initial,
    grant,
    canRenew: () => true,
    onTokens: undefined,
    onReauthRequired: told,
  });
  const get = async () => (await source.get()).accessToken;
  return { store, told, get };
}

test.each([{ reason: "unavailable" }, { reason: "reauth" }] as const)(
  "A1 calls that wait for one refresh that fails ($reason) ask for no other",
  async ({ reason }) => {
    const grant = vi.fn<Grant>(async () => {
      await Promise.resolve();
      throw new TokenFailure(reason, "no");
    });
    const { get } = sourceOf(grant);
    const calls = Array.from({ length: 5 }, get);
    const ends = await Promise.allSettled(calls);
    expect(ends.map(({ status }) => status)).toEqual(Array(5).fill("rejected"));
    expect(grant).toHaveBeenCalledTimes(1);
  },
);

test("A1 nor do those that join one which was begun behind earlier calls", async () => {
  const failure = new TokenFailure("unavailable", "no");
  let fail: (error: TokenFailure) => void = () => undefined;
  const grant = vi
    .fn<Grant>()
    .mockImplementationOnce(() => new Promise((_, no) => (fail = no)))
    .mockRejectedValue(failure);
  const { get } = sourceOf(grant, grantFor(60, "a0"));
  await get();
  await vi.advanceTimersByTimeAsync(50_000);
  await get();
  await vi.advanceTimersByTimeAsync(8_000);
  const calls = Array.from({ length: 5 }, get);
  await vi.advanceTimersByTimeAsync(0);
  fail(failure);
  expect(new Set(await Promise.all(calls))).toEqual(new Set(["a0"]));
  expect(grant).toHaveBeenCalledTimes(1);
});

test("A9 what no person has tokens for is asked for once in 30 s, not by each call", async () => {
  let isWrong = true;
  const grant = vi.fn<Grant>(async (_, commit) => {
    if (isWrong) throw new TokenFailure("reauth", "no", { error: "wrong" });
    await commit(grantFor(60, "a"));
  });
  const { get, told } = sourceOf(grant);
  for (let call = 0; call < 5; call++) {
    await expect(get()).rejects.toMatchObject({ reason: "reauth" });
  }
  expect(grant).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledTimes(1);
  isWrong = false;
  await vi.advanceTimersByTimeAsync(30_001);
  expect(await get()).toBe("a");
});

test.each([
  { name: "as it is", seconds: 60, want: "elsewhere" },
  { name: "though its time is over", seconds: 0, want: "renewed" },
])(
  "A9 and a login elsewhere is seen at once, $name",
  async ({ seconds, want }) => {
    const grant = vi.fn<Grant>(async (previous, commit) => {
      if (!previous) throw new TokenFailure("reauth", "no");
      await commit(grantFor(60, "renewed"));
    });
    const { get, store } = sourceOf(grant);
    await expect(get()).rejects.toThrow("no");
    await store.save("ann", JSON.stringify(grantFor(seconds, "elsewhere")));
    expect(await get()).toBe(want);
  },
);
