import fs from "node:fs";
import { codeOf } from "../diagnostics/refusal.js";

/** What a transaction does to the file system; tests make it fail at every step. */
export type Disk = Pick<
  typeof fs,
  | "copyFileSync"
  | "linkSync"
  | "lstatSync"
  | "mkdirSync"
  | "readFileSync"
  | "renameSync"
  | "rmSync"
  | "rmdirSync"
  | "statSync"
  | "writeFileSync"
>;

export const nodeDisk: Disk = fs;

/** Whether something is there, be it a dangling link. */
export function exists(disk: Disk, file: string): boolean {
  try {
    return disk.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // in what is no folder there is nothing
    if (codeOf(error) === "ENOTDIR") return false;
    throw error;
  }
}
