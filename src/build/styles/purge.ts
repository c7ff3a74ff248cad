import postcss, { type Root } from "postcss";
import { PurgeCSS } from "purgecss";

/**
 * A stylesheet without the rules that no page needs: `words` are all that a selector could name
 * (see `wordsOf`). What only Internet Explorer read goes too.
 */
export async function purge(css: string, words: ReadonlySet<string>): Promise<Root> {
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: "", extension: "html" }],
    css: [{ raw: css }],
    extractors: [{ extractor: () => [...words], extensions: ["html"] }],
    // The beginning of an address is no word.
    dynamicAttributes: ["href"],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  const root = postcss.parse(purged?.css ?? "");
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !isForExplorer(selector) && canMatch(selector, words));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkAtRules("media", (media) => {
    const kept = postcss.list.comma(media.params).filter((query) => !isForExplorer(query));
    if (kept.length === 0) media.remove();
    else media.params = kept.join(",");
  });
  root.walk((node) => {
    if ("nodes" in node && node.nodes?.length === 0) node.remove();
  });
  return root;
}

function isForExplorer(text: string): boolean {
  return /-ms-|\\0|\0|\uFFFD/.test(text);
}

/** PurgeCSS doesn't look inside `:has()`, where NHS.UK frontend names most of its components. */
function canMatch(selector: string, words: ReadonlySet<string>): boolean {
  if (!selector.includes(":has(")) return true;
  const classes = selector.replace(/:not\([^()]*\)/g, "").matchAll(/\.([\w-]+)/g);
  return [...classes].every(([, name = ""]) => words.has(name));
}
