import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Reply {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** What stands at a path, `/a/b.html`, escapes read; undefined for nothing. */
export type Answer = (path: string) => Reply | undefined;

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves pages to the browser of this machine, and to nobody else: on the loopback, at a free port. */
export async function serve(answer: Answer): Promise<Server> {
  const server = createServer((request, response) => {
    // a name that somebody points at this machine reads nothing (DNS rebinding)
    if (request.headers.host !== host()) return end(response, 403);
    const path = pathIn(request.url ?? "/");
    const reply = path === undefined ? undefined : answer(path);
    if (!reply) return end(response, 404);
    response.writeHead(200, { "content-type": reply.type, "cache-control": "no-store" });
    response.end(reply.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = () => `127.0.0.1:${port}`;
  return {
    origin: `http://${host()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end();
}

function pathIn(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
}
