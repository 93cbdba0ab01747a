/** A size in MiB, for a message. */
export function formatBytes(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MiB`;
}
