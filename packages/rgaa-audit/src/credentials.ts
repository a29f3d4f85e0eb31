import { hideCredentials } from "./page/hideCredentials";

/** User name and password of HTTP authentication. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Parses `user:password`. Returns undefined for a text without a colon, or without a user name. */
export function parseCredentials(text: string): Credentials | undefined {
  const [, username, password] = /^([^:]+):(.*)$/s.exec(text) ?? [];
  return username === undefined || password === undefined ? undefined : { username, password };
}

/** Splits a URL into the URL without credentials and its own credentials, if any. */
export function splitCredentials(address: string): readonly [url: string, credentials?: Credentials] {
  const { username, password } = new URL(address);
  if (username === "") return [hideCredentials(address)];
  const decoded = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  return [hideCredentials(address), decoded];
}
