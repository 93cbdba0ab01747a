export interface NewParcel {
  to: string;
  /** Value: at least 1. */
  grams?: number;
}

export interface Parcel {
  id: string;
  to: string;
}

export interface Report {
  id: string;
  parcels?: number;
}

export interface SendParcelConflictError {
  title: string;
}
