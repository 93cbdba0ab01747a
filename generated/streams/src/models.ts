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
