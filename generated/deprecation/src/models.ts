/**
 * Deprecated since 2.0, removed on 2027-06-30. Use tags instead.
 *
 * @deprecated Since 2.0, removed on 2027-06-30. Use `tags`.
 */
export interface Label {
  name?: string;
}

export interface Note {
  text?: string;
  /** @deprecated Use `text`. */
  body?: string;
  label?: Label;
}
