/** That a parcel has arrived. */
export interface Delivery {
  parcel: Parcel;
  /** Format: date-time. */
  at: string;
  signedBy?: Person;
}

export interface NewParcel {
  to: string;
  notifyUrl?: string;
}

export type OnLossPayload = Parcel;

/** The parcel has moved */
export interface OnMovePayload {
  parcelId: string;
  /** Where it is now. */
  place: string;
  state?: State;
}

export interface OnMoveReply {
  /** @default true */
  again?: boolean;
}

export interface Parcel extends NewParcel {
  readonly id: string;
  state: State;
}

export type ParcelArchivedPayload = string[];

/** Sent within a minute. The signature covers the whole body. */
export type ParcelDeliveredPayload = Delivery;

export interface Person {
  name?: string;
  neighbour?: Person;
}

export type State = "moving" | "waiting" | "lost" | (string & {});
