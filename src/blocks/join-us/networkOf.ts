/** Hosts, and the names that the networks give themselves. */
const NETWORKS: readonly (readonly [host: RegExp, name: string])[] = [
  [/(?:^|\.)linkedin\.com$/, "LinkedIn"],
  [/(?:^|\.)(?:bsky\.app|bsky\.social)$/, "Bluesky"],
  [/(?:^|\.)facebook\.com$/, "Facebook"],
  [/(?:^|\.)github\.com$/, "GitHub"],
  [/(?:^|\.)instagram\.com$/, "Instagram"],
  [/(?:^|\.)(?:mastodon\.social|piaille\.fr|social\.numerique\.gouv\.fr)$/, "Mastodon"],
  [/(?:^|\.)threads\.(?:net|com)$/, "Threads"],
  [/(?:^|\.)(?:twitter|x)\.com$/, "X"],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, "YouTube"],
  [/(?:^|\.)dailymotion\.com$/, "Dailymotion"],
  [/(?:^|\.)vimeo\.com$/, "Vimeo"],
];

/** What an address leads to, in a word: the network's name, or else the site's host, or the address itself. */
export function networkOf(address: string): string {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address) ?? [];
  if (host === undefined) return address.replace(/^mailto:/, "");
  const name = host.toLowerCase();
  return NETWORKS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}
