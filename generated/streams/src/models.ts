export type FollowRoomItem =
  | {
      data: string;
      event: "topic";
      id?: string;
      /** Value: at least 0. */
      retry?: number;
    }
  | {
      /** Who it was. */
      data: Visitor;
      event: "enter" | "return";
      id?: string;
      /** Value: at least 0. */
      retry?: number;
    }
  | {
      /** Length: at most 20. */
      data: string;
      event: "nickname";
      id?: string;
      /** Value: at least 0. */
      retry?: number;
    };

/** A line of a log. */
export interface LogEvent {
  event: "log";
  data: string;
}

export interface Message {
  from: string;
  text: string;
}

export interface MessageEvent {
  event?: "message";
  id?: string;
  data: Message;
}

export interface Piece {
  delta: string;
}

export interface Place {
  name: string;
}

export interface Price {
  symbol: string;
  price: number;
}

export interface Problem {
  message: string;
}

/** A visit, as JSON. */
export interface VisitEvent {
  id?: string;
  data: Visitor;
}

export interface Visitor {
  name: string;
}

export type WatchVisitsItem = VisitEvent | LogEvent;
