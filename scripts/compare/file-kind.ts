/** What kind of file stands at an address of a built site, and what each kind is called. */
export type FileKind = "html" | "css" | "js" | "search" | "feeds" | "data" | "images" | "others";

const endings: [FileKind, RegExp][] = [
  ["search", /^\/pagefind\//],
  ["html", /(?:\/|\.html)$/],
  ["css", /\.css$/],
  ["js", /\.js$/],
  ["feeds", /(?:\/feed\.(?:xml|json)|\.opml)$/],
  ["data", /\.(?:csv|json|ics)$/],
  ["images", /\.(?:svg|png|jpe?g|gif|webp|avif|ico)$/],
];

/** The kind of the file at an address. */
export function fileKind(address: string): FileKind {
  return endings.find(([, pattern]) => pattern.test(address))?.[0] ?? "others";
}
