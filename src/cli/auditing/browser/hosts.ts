import { folderAnswers } from "./folderAnswers";
import { type Answer, serve, type Server } from "./server";

/** The servers of one audit: each folder is served once, from its own root. */
export interface Hosts {
  /** The address of a folder's root, without the last slash. */
  ofFolder(root: string): Promise<string>;
  of(answer: Answer): Promise<string>;
  close(): Promise<void>;
}

export function openHosts(): Hosts {
  const servers: Promise<Server>[] = [];
  const folders = new Map<string, Promise<string>>();
  const originOf = async (answer: Answer) => {
    const server = serve(answer);
    servers.push(server);
    return (await server).origin;
  };
  return {
    of: originOf,
    ofFolder: (root) => {
      const origin = folders.get(root) ?? originOf(folderAnswers(root));
      folders.set(root, origin);
      return origin;
    },
    close: async () => {
      await Promise.all(servers.map(async (server) => (await server).close()));
    },
  };
}
