// For each line it reads, makes that many calls at once, and says how they ended: call.js <url> <folder>
import { createInterface } from "node:readline";
import { fileStore } from "../../../../../generators/runtime/node/file-store.js";
import { call, connectShared } from "./connect-shared.js";

const [url = "", folder = ""] = process.argv.slice(2);
const client = connectShared({ url, tokens: fileStore(folder) });
for await (const line of createInterface(process.stdin)) {
  const calls = Array.from({ length: Number(line) }, () => call(client));
  const failed = (await Promise.allSettled(calls)).flatMap((one) =>
    one.status === "rejected" ? [String(one.reason)] : [],
  );
  process.stdout.write(`${JSON.stringify(failed)}\n`);
}
