import type { Unrecognized } from "./runtime/unrecognized.js";

export type { Unrecognized };

export type AnyJob =
  CommandJob | SweepJob | Spark | (Job & { jobType: Unrecognized });

export interface CommandJob extends Job {
  jobType: "Command";
  command: string;
}

export interface Job {
  jobType: JobType;
  steps?: AnyJob[];
}

export type JobType = "Command" | "Sweep" | "Spark" | (string & {});

export interface Spark extends Job {
  jobType: "Spark";
  conf?: Record<string, string>;
}

export interface SweepJob extends Job {
  jobType: "Sweep";
  trials?: number;
}
