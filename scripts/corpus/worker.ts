// Generates connectors for the process that started it, one after the other: what is loaded once serves many.
import { generateConnector, loadCompiler, type Job } from "./generate.ts";

const [path = ""] = process.argv.slice(2);
const compiler = await loadCompiler(path);

// Whoever wants the connectors has gone.
process.on("disconnect", () => process.exit());
process.on("message", (job: Job) => {
  void generateConnector(compiler, job).then((result) =>
    process.send?.({ result, residentBytes: process.memoryUsage.rss() }),
  );
});
