/** `404`, or a range of statuses, `4XX`. */
export type StatusPattern = number | `${number}XX`;
