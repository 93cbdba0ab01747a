// Makes a call that needs a refresh, and dies at one of its steps, of which it says the name: die.js <url> <folder> <step>
import { fileStore } from "../../../../../generators/runtime/node/file-store.js";
import type { Store } from "../../../../../generators/runtime/store.js";
import { interceptDisk } from "../../stores/children/intercept.js";
import { call, connectShared } from "./connect-shared.js";

const [url = "", folder = "", last = ""] = process.argv.slice(2);
let steps = 0;
let isSaving = false;

function pass(step: string): void {
  if (steps++ < Number(last)) return;
  process.stdout.write(step);
  process.kill(process.pid, "SIGKILL");
}

async function around<Result>(
  step: string,
  run: () => Promise<Result>,
): Promise<Result> {
  pass(`before ${step}`);
  const result = await run();
  pass(`after ${step}`);
  return result;
}

const store = fileStore(folder);
const tokens: Store = {
  load: (key) => around("load", () => store.load(key)),
  lock: async (key) => {
    const release = await around("lock", () => store.lock(key));
    return () => around("release", release);
  },
  save: (key, value) =>
    around("save", async () => {
      isSaving = true;
      await store.save(key, value);
      isSaving = false;
    }),
};
interceptDisk(folder, (step) => {
  if (isSaving) pass(`${step} of save`);
});

/** A response whose body comes step by step. */
function slowly(response: Response): Response {
  const steppingBody = response.body?.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        pass("half of the body");
        controller.enqueue(chunk);
      },
      flush: () => pass("end of the body"),
    }),
  );
  return new Response(steppingBody ?? null, response);
}

const stepwise: typeof globalThis.fetch = async (input, init) => {
  const step = String(input).endsWith("/token") ? "token request" : "request";
  return slowly(await around(step, () => fetch(input, init)));
};

await call(connectShared({ url, tokens, fetch: stepwise }));
process.stdout.write("done");
