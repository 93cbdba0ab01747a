export interface Form {
  /** Media type: image/png. */
  scan: Blob | ArrayBuffer | Uint8Array;
  origin: Origin;
  notes: Origin[];
}

export type Message = [string, string];

export interface Origin {
  city: string;
}
