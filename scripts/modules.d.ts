// Types of modules that have no types of their own. "vite/client" declares `*.md?raw`, `*.css` and similar modules.

declare module "*.yaml" {
  /** Parsed content of the file. Its type is `unknown`, because the importing module declares the type that it expects. */
  const data: unknown;
  export default data;
}

/** The part of the API of `ws` that the Firefox test uses: https://github.com/websockets/ws/blob/8.23.0/doc/ws.md. */
declare module "ws" {
  export class WebSocket {
    constructor(url: string);
    on(event: "message", listener: (data: Buffer) => void): this;
    once(event: "open" | "error", listener: (value: unknown) => void): this;
    send(data: string): void;
    close(): void;
  }
}
