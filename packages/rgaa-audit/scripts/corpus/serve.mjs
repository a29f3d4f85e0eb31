import { createServer } from "node:http";

/** @typedef {readonly [type: string, body: string | Buffer]} File */

/**
 * Starts a server that only this machine can reach. The server supports range requests, which browsers use for audio and video.
 * @param {(path: string) => File | undefined} fileAt
 */
export async function serveFiles(fileAt) {
  const server = createServer(({ url = "/", headers }, response) => {
    const [type, text] = fileAt(decodeURIComponent(new URL(url, "http://localhost").pathname)) ?? [];
    if (type === undefined || text === undefined) return response.writeHead(404).end();
    const body = Buffer.from(text);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? "") ?? [];
    if (from === undefined) return response.writeHead(200, { "content-type": type }).end(body);
    const part = body.subarray(Number(from), to ? Number(to) + 1 : undefined);
    const range = `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`;
    return response.writeHead(206, { "content-type": type, "content-range": range }).end(part);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
