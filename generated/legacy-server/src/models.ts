export interface Box {
  weight: number;
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
