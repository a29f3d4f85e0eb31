import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { promisify } from "node:util";
import { decodePath, findFileInside } from "@dsfr-blocks/base/node/inside";

/** Web servers of an audit. Each folder has its own server, with the folder as its root. */
export type PageServers = ReturnType<typeof openServers>;

/** Creates the servers of an audit. Each server starts when it is first used. */
export function openServers() {
  const servers: Promise<Server>[] = [];
  const folders = new Map<string, Promise<string>>();
  const serveReplies = async (getReply: GetReply) => {
    const server = startServer(getReply);
    servers.push(server);
    return `http://${getHost(await server)}`;
  };
  return {
    /** Starts a server that replies with the results of `getReply`, and returns the origin of the server. */
    serve: serveReplies,
    /**
     * Serves a folder under a base path, which begins and ends with a slash. Returns the URL of the folder, without a final
     * slash.
     */
    serveFolder: async (root: string, base = "/"): Promise<string> => {
      const origin = folders.get(root) ?? serveReplies(createFolderReplies(root, base));
      folders.set(root, origin);
      return (await origin) + base.slice(0, -1);
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

/** Returns the reply for a decoded path, such as `/a/b.html`; undefined if nothing exists at this path. */
type GetReply = (path: string) => Reply | undefined;

/** Starts a server that only this machine can reach: on the loopback interface, at a free port. */
async function startServer(getReply: GetReply): Promise<Server> {
  const server = createServer((request, response) => {
    // refuse requests to another host name that resolves to this machine (DNS rebinding)
    if (request.headers.host !== getHost(server)) return endWithStatus(response, 403);
    const path = decodePath(request.url ?? "/");
    const reply = path === undefined ? undefined : getReply(path);
    if (!reply) return endWithStatus(response, 404);
    response.writeHead(200, { "content-type": reply.type, "cache-control": "no-store" });
    response.end(reply.body);
  });
  // `once` rejects on an `error` event of the server, such as a refused port
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

function getHost(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function endWithStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end();
}

/** Creates a function that replies with the files of a folder under a base path, as a static web server does. */
function createFolderReplies(root: string, base: string): GetReply {
  return (path) => {
    const file = findServedFile(root, base, path);
    if (file === undefined) return undefined;
    return {
      type: MIME_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
      body: readFileSync(file),
    };
  };
}

/**
 * Returns the file of a folder that a static web server sends for a decoded path: for the path `/a` after the base path, the file
 * `a`, `a/index.html` or `a.html`. Returns undefined if the folder has none of them.
 */
export function findServedFile(root: string, base: string, fullPath: string): string | undefined {
  if (!fullPath.startsWith(base)) return undefined;
  const path = fullPath.slice(base.length);
  const found = [path, `${path}/index.html`, `${path}.html`]
    .map((candidate) => findFileInside(root, candidate.replace(/^\/+/, "")))
    .find((candidate) => "path" in candidate);
  return found && "path" in found ? found.path : undefined;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
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
