import { expect, onTestFinished, test, vi } from "vitest";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, operation } from "../connection.js";

test("T1 a try has 60 s, if nothing else is said", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let requests = 0;
  const fetch = () => {
    requests++;
    return new Promise<Response>(() => undefined);
  };
  const client = connectTo("https://api.example", { fetch });
  let error: unknown;
  const call = operation({ method: "POST" });
  send(client, call).catch((reason: unknown) => {
    error = reason;
  });
  await vi.advanceTimersByTimeAsync(59_900);
  expect(error).toBeUndefined();
  await vi.advanceTimersByTimeAsync(100);
  expect(error).toMatchObject({
    code: "timeout",
    message: "[pets.get] not done within 60000 ms (1 attempt)",
  });
  expect(requests).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
