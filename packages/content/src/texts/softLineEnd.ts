/** Matches a line end that is shown as a space (a soft line break), at the end of the text before a line. */
export const SOFT_LINE_END = /(?<!\\|[ \t]{2}|<br[ \t]{0,9}\/?>)\n[ \t>]{0,40}$/i;
