import stylesheet from "../../styles/search/highlight.scss?url";
import { addStyles, createElement } from "./draw.ts";
import { makePattern } from "../words.ts";

/** Marks the words that the address asks for, and offers to remove the marks again. */
export async function highlightPage(): Promise<void> {
  const main = document.querySelector("main");
  const pattern = makePattern(new URLSearchParams(location.search).getAll("highlight"));
  if (!main || !pattern) return;
  await addStyles(stylesheet);
  const marks = findTexts(main).flatMap((text) => markIn(text, pattern));
  if (marks.length === 0) return;
  const button = createElement(
    "button",
    "nhsuk-button nhsuk-button--secondary nhsuk-button--small",
    "Remove marks",
  );
  button.type = "button";
  const note = createElement(
    "div",
    "app-highlight",
    createElement("p", "", "Words from your search are marked."),
    button,
  );
  note.role = "region";
  note.ariaLabel = "Words from your search";
  document.documentElement.classList.add("app-highlighted");
  // Read before the page's footer, and never over it.
  main.after(note);
  button.addEventListener("click", () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    note.remove();
    document.documentElement.classList.remove("app-highlighted");
    const address = new URL(location.href);
    address.searchParams.delete("highlight");
    history.replaceState(null, "", address);
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  });
}

function findTexts(main: Element): Text[] {
  const skipped = "script, style, svg, nav, [data-pagefind-ignore]";
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** Puts what matches in a text into marks, from its end so that the rest stays where it was. */
function markIn(text: Text, pattern: RegExp): HTMLElement[] {
  return [...text.data.matchAll(pattern)].toReversed().map((match) => {
    const found = text.splitText(match.index);
    found.splitText(match[0].length);
    const mark = createElement("mark", "app-highlight__mark");
    found.replaceWith(mark);
    mark.append(found);
    return mark;
  });
}
