export interface GetStatusResponse {
  open: boolean;
}

export interface Item {
  id: string;
  name: string;
  stock?: number;
}

export interface NewOrder {
  itemId: string;
  count?: number;
}

export interface Order {
  id: string;
  itemId?: string;
  count?: number;
}
