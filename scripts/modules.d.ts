// Types of modules that have no types of their own. "vite/client" declares `*.md?raw`, `*.css` and similar modules.

declare module "*.yaml" {
  /** Parsed content of the file. Its type is `unknown`, because the importing module declares the type that it expects. */
  const data: unknown;
  export default data;
}

/** Data that the catalogue reads when it is built: see .storybook/catalogueData.ts. */
declare module "virtual:catalogue-data" {
  type DsfrComponent = import("./catalogue-search.mjs").DsfrComponent;
  export const components: readonly DsfrComponent[];
  /** Components of the DSFR that have no page in the catalogue. */
  export const absentComponents: readonly DsfrComponent[];
  /** Day of the last commit that changed each folder of `src/blocks`, as `2031-04-26`. Empty without Git. */
  export const lastChanges: Readonly<Record<string, string>>;
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
