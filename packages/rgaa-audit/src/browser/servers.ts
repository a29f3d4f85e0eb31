import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { promisify } from "node:util";
import { decodedPath, fileInside } from "@dsfr-blocks/base/node/inside";

/** The servers of one audit: each folder is served once, from its own root. */
export type Hosts = ReturnType<typeof openHosts>;

export function openHosts() {
  const servers: Promise<Server>[] = [];
  const folders = new Map<string, Promise<string>>();
  const originOf = async (answer: Answer) => {
    const server = serve(answer);
    servers.push(server);
    return `http://${hostOf(await server)}`;
  };
  return {
    of: originOf,
    /** The address of a folder's root, without the last slash. */
    ofFolder: (root: string): Promise<string> => {
      const origin = folders.get(root) ?? originOf(folderAnswers(root));
      folders.set(root, origin);
      return origin;
    },
    close: async () => {
      for (const server of await Promise.all(servers)) {
        server.closeAllConnections();
        await promisify(server.close.bind(server))();
      }
    },
  };
}

interface Reply {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** What stands at a path, `/a/b.html`, escapes read; undefined for nothing. */
type Answer = (path: string) => Reply | undefined;

/** Serves pages to the browser of this machine, and to nobody else: on the loopback, at a free port. */
async function serve(answer: Answer): Promise<Server> {
  const server = createServer((request, response) => {
    // a name that somebody points at this machine reads nothing (DNS rebinding)
    if (request.headers.host !== hostOf(server)) return end(response, 403);
    const path = decodedPath(request.url ?? "/");
    const reply = path === undefined ? undefined : answer(path);
    if (!reply) return end(response, 404);
    response.writeHead(200, { "content-type": reply.type, "cache-control": "no-store" });
    response.end(reply.body);
  });
  // an error of its own, as a port that is refused, rejects this
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end();
}

/** What a static host would answer for a folder: its files, and `index.html` for a folder's own address. */
function folderAnswers(root: string): Answer {
  return (path) => {
    const found = [path, `${path}/index.html`, `${path}.html`]
      .map((each) => fileInside(root, each.replace(/^\/+/, "")))
      .find((each) => "path" in each);
    if (!found || !("path" in found)) return undefined;
    return {
      type: TYPES[extname(found.path).toLowerCase()] ?? "application/octet-stream",
      body: readFileSync(found.path),
    };
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".htm": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};
