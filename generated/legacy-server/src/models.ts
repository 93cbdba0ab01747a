export interface Barrel {
  kind: string;
  size: number;
}

export interface Box {
  weight: number;
}

export interface Bundle {
  kind: "bundle";
  size: "small" | "large" | (string & {});
}

export interface Contents {
  main: (Barrel & { kind: "barrel" }) | Bundle;
  spare: string[] | Barrel;
  level?: number | "full" | "empty" | (string & {});
  /** A text with a number in it. */
  remark?: [string, number, string];
  inside?: Contents | null;
}

export interface Fault {
  code: number;
  message?: string;
}

export interface GetPreviewResponse {
  width: number;
}

export interface GetShelfConflictError {
  reason?: string;
}

export interface Shelf {
  labels: string[];
  counts: number[];
  boxes: Box[];
  /** As the description says, for it says something. */
  notes?: string[];
}
