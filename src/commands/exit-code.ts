/** 0: done. 1: errors in the description, stale output or edited files. 2: wrong usage. 70: a fault of this program. */
export type ExitCode = 0 | 1 | 2 | 70;
