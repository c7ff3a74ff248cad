import postcss, { type Root } from "postcss";

/** Takes the rules that are for print alone out of a stylesheet, and gives them in their order. */
export function takePrint(root: Root): Root {
  const print = postcss.root();
  root.walkAtRules("media", (media) => {
    const queries = postcss.list.comma(media.params);
    if (!queries.every((query) => /^print\b/.test(query))) return;
    media.params = queries.join(",");
    print.append(media.remove());
  });
  return print;
}
