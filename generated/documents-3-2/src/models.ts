export interface Book {
  kind: "book";
  title: string;
  shelf?: Shelf;
}

export type Item = Book | Thing;

/** Value: at least 0. */
export type PageCount = number;

export interface Shelf {
  id: ShelfId;
  books?: Book[];
  next?: ShelfId;
}

export type ShelfId = string;

/** Shelves, some at a time. */
export interface ShelfPage {
  items: Shelf[];
  /** Value: at least 0. */
  total?: PageCount;
}

export interface Thing {
  kind?: string;
  label?: string;
}
