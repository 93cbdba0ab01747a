// Saves a value under a lock, and dies before a step of it: crash.js <folder> <step>
import { fileStore } from "../../../../../generators/runtime/node/file-store.js";
import { interceptDisk } from "./intercept.js";

const [folder = "", last = ""] = process.argv.slice(2);
let steps = 0;
interceptDisk(folder, (step) => {
  if (steps++ < Number(last)) return;
  process.stdout.write(step);
  process.kill(process.pid, "SIGKILL");
});

const store = fileStore(folder);
const release = await store.lock("key");
await store.save("key", `new${"w".repeat(1000)}`);
await release();
