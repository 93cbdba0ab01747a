// Increments a number under a lock, and says so each time; may die before any step: count.js <folder> <times> [one in …]
import { fileStore } from "../../../../../generators/runtime/node/file-store.js";
import { interceptDisk } from "./intercept.js";

const [folder = "", times = "", odds] = process.argv.slice(2);
if (odds !== undefined)
  interceptDisk(folder, () => {
    if (Math.random() * Number(odds) < 1) process.kill(process.pid, "SIGKILL");
  });

const store = fileStore(folder);
for (let i = 0; i < Number(times); i++) {
  const release = await store.lock("count");
  const count = Number((await store.load("count")) ?? 0);
  await store.save("count", String(count + 1));
  process.stdout.write("+");
  await release();
}
