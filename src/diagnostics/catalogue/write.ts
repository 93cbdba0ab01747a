import { entry } from "../entry.js";

export const write = {
  GC_LOCK_SYNTAX: entry({
    severity: "error",
    message: (p: { file: string; problem: string }) =>
      `${p.file} cannot be read: ${p.problem}`,
    cause:
      "The lock holds the names that were published; without it they could change.",
    fix: "Restore the file from version control. After a merge conflict, take either side and run again.",
  }),
  GC_LOCK_SHAPE: entry({
    severity: "error",
    message: (p: { file: string; problem: string }) =>
      `${p.file} is not a lock of gen-connector: ${p.problem}`,
    cause:
      "The lock holds the names that were published; without it they could change.",
    fix: "Restore the file from version control.",
  }),
  GC_LOCK_NEWER: entry({
    severity: "error",
    message: (p: { file: string; generator: string; problem: string }) =>
      `${p.file} was written by gen-connector ${p.generator}, which is newer than this one: ${p.problem}`,
    cause: "What this version does not understand in it would be lost.",
    fix: "Update gen-connector.",
  }),
  GC_LOCK_FROZEN: entry({
    severity: "error",
    message: (p: { file: string; problem: string }) =>
      `${p.file} ${p.problem}, and it is frozen`,
    cause:
      "With --frozen-lock nothing may be decided that is not in the lock and the snapshot already.",
    fix: "Run without --frozen-lock and commit the lock and the snapshot.",
  }),
  GC_FILE_UNREADABLE: entry({
    severity: "error",
    message: (p: { path: string; problem: string }) =>
      `${p.path} cannot be read: ${p.problem}`,
    cause:
      "What is there decides what is written, so that nothing of it is lost.",
    fix: "Check that it is a file and that you may read it.",
  }),
  GC_FILE_EDITED: entry({
    severity: "error",
    message: (p: { path: string }) =>
      `${p.path} was edited since it was generated`,
    cause: "Writing it again would lose the edits.",
    fix: "Move the edits to a file of your own, or give them up with --force.",
  }),
  GC_FILE_EXISTS: entry({
    severity: "error",
    message: (p: { path: string }) =>
      `${p.path} is in the way: it was not generated`,
    cause: "A file of this name belongs to the connector.",
    fix: "Move the file, choose another --out, or overwrite it with --force.",
  }),
  GC_FILE_KEPT: entry({
    severity: "note",
    message: (p: { path: string }) =>
      `${p.path} is no longer generated, but was edited and so is kept`,
    cause: "Removing it would lose the edits.",
    fix: "Remove it when you do not need it; it is yours from now on.",
  }),
  GC_OUTPUT_STALE: entry({
    severity: "error",
    message: (p: { folder: string; changes: string }) =>
      `${p.folder} is not what the description generates: ${p.changes}`,
    cause:
      "The description, the configuration or gen-connector changed since it was generated.",
    fix: "Run the same command without --check and commit the result.",
  }),
  GC_OUTPUT_SYMLINK: entry({
    severity: "error",
    message: (p: { path: string }) => `${p.path} is a symbolic link`,
    cause: "What is written through a link lands outside the output folder.",
    fix: "Remove the link, or choose another --out.",
  }),
  GC_OUTPUT_OBSTRUCTED: entry({
    severity: "error",
    message: (p: { path: string; actual: string; expected: string }) =>
      `${p.path} is ${p.actual} where the connector has ${p.expected}`,
    cause: "The one cannot be written in place of the other.",
    fix: "Move it, or choose another --out.",
  }),
  GC_OUTPUT_BUSY: entry({
    severity: "error",
    message: (p: { folder: string; pid: number }) =>
      `another gen-connector (process ${p.pid}) is writing to ${p.folder}`,
    cause: "Two runs would mix their files.",
    fix: "Wait until it has finished.",
  }),
  GC_OUTPUT_FAILED: entry({
    severity: "error",
    message: (p: { folder: string; problem: string }) =>
      `${p.folder} could not be written: ${p.problem}`,
    cause: "The system refused. Everything is as it was before.",
    fix: "See that the folder is writable and the disk has room, then run again.",
  }),
  GC_OUTPUT_HALF_WRITTEN: entry({
    severity: "error",
    message: (p: { folder: string; staging: string; problem: string }) =>
      `${p.folder} is half written and could not be restored from ${p.staging}: ${p.problem}`,
    cause: `A run was interrupted, and its files are still in the staging folder.`,
    fix: "Remove what is in the way and run again; it is restored first.",
  }),
  GC_OUTPUT_RESTORED: entry({
    severity: "note",
    message: (p: { folder: string }) =>
      `${p.folder} was restored from an interrupted run`,
    cause: "The last run was stopped in the midst of writing.",
    fix: "Nothing has to be done.",
  }),
};
