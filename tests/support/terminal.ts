/** What a terminal obeys rather than shows: controls, except the end of a line, and an override of the writing direction. */
export const COMMANDS = /[^\P{Cc}\n]|\u202E/u;
