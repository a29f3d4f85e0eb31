import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

export interface Site {
  readonly origin: string;
  close(): void;
}

/** Answers what is not for the folder; true where it has. */
type First = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a folder's files on a free port of this machine, but for what `first` answers. */
export async function serve(folder: string, first: First = () => false): Promise<Site> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    if (first(request, response)) return;
    const { url = "/" } = request;
    const path = join(root, decodeURIComponent(new URL(url, "http://localhost").pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
    if (!file.startsWith(root) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
