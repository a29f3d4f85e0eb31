/** As browsers have it for `<input type="email">`, with a domain that has a dot, and in any script. */
export const EMAIL = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(?:\.[^\s@<>"(),:;[\]\\.]+)+$/u;
