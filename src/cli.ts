#!/usr/bin/env node
import module from "node:module";

// Node 22.1 and later keep compiled code between runs. Before anything else is loaded, so that all of it is kept.
module.enableCompileCache?.();

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const { runCommandLine } = await import("./commands/program.js");
const { processTerminal } = await import("./commands/terminal.js");
process.exitCode = await runCommandLine(
  process.argv.slice(2),
  processTerminal(),
);
