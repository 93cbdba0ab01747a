export interface Failure {
  message: string;
}

export interface Job {
  id: string;
  state?: "queued" | "done" | (string & {});
}

export interface Piece {
  delta: string;
}

export interface Problem {
  title?: string;
}

export interface Quota {
  limit: number;
  left?: number;
}

export interface Report {
  rows: number[];
}

export interface StreamEventsItem {
  event?: string;
  data: string;
  id?: string;
}
