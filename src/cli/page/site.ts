import { dirname, resolve } from "node:path";
import { type PeopleFolder, readPeople } from "../../files/readPeople";
import { folderAt } from "../../files/textFile";
import { weigh } from "../../files/inside";
import type { Io } from "../io";
import { findDsfr } from "../dsfrStyles";
import { embedImage } from "./images";
import type { RenderOptions } from "./renderPage";

/** What pages take from the rest of the site. */
export interface Site {
  readonly publicFolder: string | undefined;
  readonly directory: PeopleFolder | undefined;
  /** The people's photos, by the address that stands for each on the page. */
  readonly photos: ReadonlyMap<string, string>;
}

export function readSite(peopleFolder: string | undefined, publicName: string | undefined, io: Io): Site {
  const { cwd } = io;
  const publicFolder = publicName === undefined ? undefined : folderAt(publicName, cwd);
  const photos = new Map<string, string>();
  if (peopleFolder === undefined) return { publicFolder, directory: undefined, photos };
  const folder = resolve(cwd, peopleFolder);
  const directory = readPeople(peopleFolder, io, (from) => (image) => {
    const photo = embedImage(image, { folder, from, publicFolder });
    if ("problem" in photo) return photo;
    // the blocks refuse data URLs, which an author might write: the image itself is put in at the end
    const url = `?photo=${photos.size}`;
    photos.set(url, photo.data);
    return { url };
  });
  return { publicFolder, directory, photos };
}

/** How the page of this file is rendered, except its scheme and its day. */
export function renderOptionsOf(
  file: string,
  site: Site,
  { cwd }: Io,
): Omit<RenderOptions, "scheme" | "now"> {
  const folder = dirname(resolve(cwd, file));
  return {
    people: site.directory?.people,
    dsfr: findDsfr([folder, cwd]),
    sizeOf: (url) => weigh(url, site.publicFolder),
    embed: (src) => {
      const photo = site.photos.get(src);
      return photo === undefined
        ? embedImage(src, { folder, from: "", publicFolder: site.publicFolder })
        : { data: photo };
    },
  };
}
