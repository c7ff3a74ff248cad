import { Parser } from "htmlparser2";
import type { Selector, SelectorComponent } from "lightningcss";

interface Element {
  name: string;
  attributes: Record<string, string>;
  parent?: Element;
  /** What pages have in it, by name and attributes. */
  children: Map<string, Element>;
  /** What stands directly before it on some page. */
  before: Set<Element>;
}

/** Where elements are added: in which, and for each open one what was last in it. */
interface Place {
  parent: Element;
  last: readonly (Element | undefined)[];
}

/**
 * The elements of all pages of a site in one tree, where those that are alike and in the same place are one. It tells
 * which selectors can match nothing: of a thousand updates it is hardly larger than of one.
 */
export class Outline {
  readonly #root: Element = { name: "", attributes: {}, children: new Map(), before: new Set() };
  readonly #elements: Element[] = [];
  /** The attributes that styles ask for: elements that differ in others are alike. */
  readonly #asked: ReadonlySet<string>;
  /** Words of the scripts, and those that stand alone in quotes or begin a tag: names of elements that they make. */
  readonly #inScripts: ReadonlySet<string>;
  readonly #madeByScripts: ReadonlySet<string>;
  readonly #known = new Map<string, boolean>();
  /** What pages have before their main part, with where that begins. */
  readonly #begun = new Map<string, Place>();
  /** What pages have after it, and before. */
  readonly #ended = new Set<string>();

  /**
   * Begins without pages. `styles` and `scripts` are their texts: scripts may give any element a class or attribute that
   * they name, and put anywhere an element that they name.
   */
  constructor(styles: string, scripts = "") {
    const asked = styles.matchAll(/\[([\w-]+)/g).map(([, name = ""]) => name);
    this.#asked = new Set(["class", ...asked]).difference(new Set(["id"]));
    this.#inScripts = new Set(scripts.match(/[\w-]+/g));
    this.#madeByScripts = new Set(scripts.match(/(?<=[<`'"])[a-z][a-z0-9]*(?=[\s>`'"])/g));
  }

  /** Adds the elements of a page, given as HTML. What is around its main part is mostly as on other pages. */
  add(html: string): void {
    const begin = Math.max(html.indexOf("<main"), 0);
    const end = html.indexOf("</main>", begin);
    const [before, main, after] =
      end === -1 ? ["", html, ""] : [html.slice(0, begin), html.slice(begin, end), html.slice(end)];
    const top = before.replace(/<head>.*<\/head>/s, "");
    const place = this.#begun.get(top) ?? this.#addPart(before, { parent: this.#root, last: [undefined] });
    this.#begun.set(top, place);
    const ending = `${top}${/^<main[^>]*>/.exec(main)?.[0]}${after}`;
    const isKnown = this.#ended.size === this.#ended.add(ending).size;
    this.#addPart(isKnown ? main : main + after, place);
  }

  /** Adds some HTML at a place, and gives the place after it. */
  #addPart(html: string, place: Place): Place {
    let { parent } = place;
    const last = [...place.last];
    const parser = new Parser({
      onopentag: (name, written) => {
        const attributes: Element["attributes"] = {};
        for (const attribute in written) {
          // Any address is like any other.
          const value = attribute === "href" ? "" : (written[attribute] ?? "");
          if (this.#asked.has(attribute)) attributes[attribute] = value;
        }
        const key = `${name} ${JSON.stringify(attributes)}`;
        let element = parent.children.get(key);
        if (!element) {
          element = { name, attributes, parent, children: new Map(), before: new Set() };
          parent.children.set(key, element);
          this.#elements.push(element);
        }
        const before = last.pop();
        if (before) element.before.add(before);
        last.push(element, undefined);
        parent = element;
      },
      onclosetag: () => {
        last.pop();
        parent = parent.parent ?? this.#root;
      },
    });
    parser.write(html);
    return { parent, last };
  }

  /** Whether a selector can match an element of a page in some state. Where it can't be told, it can. */
  matches(selector: Selector): boolean {
    const key = JSON.stringify(selector);
    const known = this.#known.get(key) ?? this.#elements.some((element) => this.#isAt(element, selector));
    this.#known.set(key, known);
    return known;
  }

  /** Whether a selector's last part can match an element, and what comes before the part what is around it. */
  #isAt(element: Element, selector: Selector): boolean {
    const at = selector.findLastIndex(({ type }) => type === "combinator");
    if (!selector.slice(at + 1).every((part) => this.#has(element, part))) return false;
    const combinator = selector[at];
    if (combinator?.type !== "combinator") return true;
    return around(element, combinator.value).some((other) => this.#isAt(other, selector.slice(0, at)));
  }

  #has(element: Element, part: SelectorComponent): boolean {
    const { name, attributes } = element;
    if (part.type === "type") return part.name === name || this.#madeByScripts.has(part.name);
    if (part.type === "class") {
      return this.#inScripts.has(part.name) || ` ${attributes["class"]} `.includes(` ${part.name} `);
    }
    if (part.type === "attribute") {
      // A script changes how an element is, and not what it is.
      if (this.#inScripts.has(part.name) && !["class", "href", "type"].includes(part.name)) return true;
      const value = part.name === "id" ? "" : attributes[part.name];
      return value !== undefined && (value === "" || !part.operation || value.includes(part.operation.value));
    }
    if (part.type !== "pseudo-class") return true;
    if (part.kind === "has") return part.selectors.some((inner) => this.matches(inner));
    const isEither = part.kind === "is" || part.kind === "where";
    return !isEither || part.selectors.some((inner) => this.#isAt(element, inner));
  }
}

/** The elements that a combinator leads to from an element. */
function around({ parent, before }: Element, combinator: string): Element[] {
  if (combinator === "next-sibling") return [...before];
  if (combinator === "later-sibling") return [...(parent?.children.values() ?? [])];
  const above: Element[] = [];
  for (let next = parent; next; next = next.parent) above.push(next);
  return combinator === "child" ? above.slice(0, 1) : above;
}
