/** A few descriptions for every change, each of which has broken a generator before. */
export const FIXED_SAMPLE: readonly string[] = [
  "spotify.com.json",
  "stripe.com.json",
];
