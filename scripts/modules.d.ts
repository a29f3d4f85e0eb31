// What Vite imports besides code. `*.md?raw`, `*.css` and the like are declared by "vite/client".

declare module "*.yaml" {
  /** Unknown on purpose: whoever imports an author's file says what it expects to find there. */
  const data: unknown;
  export default data;
}

/** What the test of Firefox uses of it: https://github.com/websockets/ws/blob/8.23.0/doc/ws.md. */
declare module "ws" {
  export class WebSocket {
    constructor(address: string);
    on(event: "message", listener: (data: Buffer) => void): this;
    once(event: "open" | "error", listener: (value: unknown) => void): this;
    send(data: string): void;
    close(): void;
  }
}
