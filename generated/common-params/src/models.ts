/** What nearly all operations take. */
export interface CommonParams {
  /** Which fields to give. */
  fields?: string;
  /** The language of texts. */
  locale?: "de" | "en";
  /** Whose plants. */
  xTenant: string;
}

export interface Plant {
  name: string;
  /** In metres. */
  height?: number;
}
