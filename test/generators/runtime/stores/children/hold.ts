// Takes a lock, says so, and keeps it: hold.js <folder>
import { fileStore } from "../../../../../generators/runtime/node/file-store.js";

const [folder = ""] = process.argv.slice(2);
await fileStore(folder).lock("key");
process.stdout.write("held");
setInterval(() => undefined, 1000);
