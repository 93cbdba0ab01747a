/** How templates are compiled: nothing is escaped, and what a template names must be there. */
export const TEMPLATE_OPTIONS = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
} as const;
