/** A line end that shows as a space, at the end of what stands before a line. */
export const JOINED = /(?<!\\|[ \t]{2}|<br[ \t]{0,9}\/?>)\n[ \t>]{0,40}$/i;
