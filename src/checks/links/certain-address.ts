import { mayHave, type targetsIn } from "./addresses.ts";

interface Site {
  targets: ReturnType<typeof targetsIn>;
  moved: ReadonlyMap<string, string>;
}

/**
 * What an address inside the site was certainly meant to be: where its page is now, or the one that differs from it
 * by capitals, a slash or the name of a file alone, and so for its anchor. Nothing where there is none.
 */
export function certainAddress(address: string, { targets, moved }: Site): string | undefined {
  const [, path = "", query = "", anchor = ""] = /^(\/(?!\/)[^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  if (path === "") return undefined;
  const page = targets.has(path) ? path : (moved.get(path) ?? pageLike(path, { targets, moved }));
  const target = page === undefined ? undefined : targets.get(page);
  if (page === undefined) return undefined;
  const like = anchor.slice(1).toLowerCase().replaceAll("_", "-");
  const isKnown = !target || mayHave(target, anchor.slice(1));
  return page + query + (!isKnown && target.anchors()?.has(like) ? `#${like}` : anchor);
}

function pageLike(path: string, { targets, moved }: Site): string | undefined {
  const plain = path
    .toLowerCase()
    .replace(/(?:%20|[ _])+/g, "-")
    .replace(/(?:\/index)?\.(?:html?|mdx?)$/, "/")
    .concat("/")
    .replace(/\/{2,}/g, "/");
  return targets.has(plain) ? plain : moved.get(plain);
}
