export interface Address {
  /** With the number. */
  street: string;
  city: string;
  /** Length: 2. */
  country?: string;
}

export interface ListOrdersResponse {
  orders: Order[];
}

export interface Order {
  id: string;
  /** How far it got. */
  status: OrderStatus;
  /** Where it goes. */
  delivery_address: Address;
  /** Where the bill goes; null for the same. */
  billing_address?: Address | null;
  /** How far it was before that. */
  before?: OrderStatus | null;
  /** Like an address, but told otherwise, which a hover must show. */
  sender?: {
    /** As on its parcels. */
    street: string;
    city: string;
    /** Length: 2. */
    country?: string;
  };
  /** Too small for a name. */
  size?: { width?: number; height?: number };
  /** Too small for a name. */
  packed_size?: { width?: number; height?: number };
}

export type OrderStatus =
  "open" | "paid" | "packed" | "shipped" | "lost" | (string & {});

export interface TaxId {
  type: "ch_vat" | "eu_vat" | "gb_vat" | "no_vat" | "us_ein";
  number: string;
}
