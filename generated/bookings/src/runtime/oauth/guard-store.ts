import type { Store } from "../store.js";
import { runHook } from "./run-hook.js";

/** A store whose failures say nothing of what it keeps, and are ours. */
export function guardStore(store: Store): Store {
  return {
    load: (key) => guard(() => store.load(key)),
    save: (key, value) => guard(() => store.save(key, value)),
    lock: async (key) => {
      const release = await guard(() => store.lock(key));
      return () => guard(release);
    },
  };
}

function guard<Result>(work: () => Promise<Result>): Promise<Result> {
  return runHook("the store of tokens", work);
}
