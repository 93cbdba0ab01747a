export interface Book {
  spine: string;
}

export interface Delivery {
  order: { number: number };
  state: string;
  signedBy?: string;
}

export interface OperationModel {
  name?: string;
  done?: boolean;
  metadata?: Record<string, unknown>;
  error?: Problem;
  response?: Record<string, unknown>;
}

export interface Problem {
  code?: string;
  message?: string;
}

export interface Proof {
  id: string;
  status: "queued" | "printing" | "done" | "failed" | (string & {});
  url?: string;
}

export interface Report {
  title: string;
  pages: number;
}

export interface Ticket {
  id: string;
}
