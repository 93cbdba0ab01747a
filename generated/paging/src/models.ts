export interface Book {
  isbn: string;
  title: string;
}

export interface Branch {
  name: string;
}

export interface ListBooksResponse {
  data: Book[];
  meta: Meta;
}

export interface ListCataloguesResponse {
  value?: string[];
  nextLink?: string;
}

export interface ListEventsResponse {
  events: string[];
  links?: {
    /** Format: uri-reference. */
    next?: string | null;
  };
}

export interface ListFinesResponse {
  entries: ListFinesResponseItem[];
  next_marker?: number;
}

export interface ListFinesResponseItem {
  cents?: number;
}

export interface ListLoansResponse {
  data: Loan[];
  has_more: boolean;
}

export interface ListReadersResponse {
  items: Reader[];
  total: number;
}

export interface ListShelvesResponse {
  rows: ListShelvesResponseItem[];
  columns?: string[];
}

export interface ListShelvesResponseItem {
  room?: string;
}

export interface Loan {
  id: string;
  reader: string;
}

export interface Meta {
  /** The cursor of the next page. */
  next?: string | null;
}

export interface Problem {
  message?: string;
}

export interface Reader {
  number: number;
  name?: string;
}
