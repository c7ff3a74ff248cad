import type { ElementOptions, Heading, Link, TextOrHtml } from "./options.ts";

/**
 * The search's address and label are required here though the macro doesn't ask for them: left out,
 * they become the NHS website's own. So does the footer's copyright, and a list of contents is "Pages
 * in this guide" without its label.
 */
export interface HeaderParams extends ElementOptions {
  organisation?: { name: string; split?: string; descriptor?: string };
  service: { text: string; href: string };
  logo?: { href?: string; src?: string; alt?: string; ariaLabel?: string };
  search?: {
    action: string;
    label: { visuallyHiddenText: string };
    name?: string;
    input?: { placeholder: string };
    button?: { ariaLabel: string };
    attributes?: ElementOptions["attributes"];
  };
  navigation?: {
    items: readonly HeaderItem[];
    ariaLabel?: string;
    justified?: boolean;
    colour?: "white";
  };
  colour?: "white";
  inline?: boolean;
  containerClasses?: string;
}

/** `current` is for a link to the page shown, `active` for a link to the section that it is in. */
export interface HeaderItem extends Link {
  current?: boolean;
  active?: boolean;
}

export interface FooterParams extends ElementOptions {
  copyright: TextOrHtml;
  navigation?: FooterGroup | readonly FooterGroup[];
  columns?: 1 | 2 | 3 | 4;
  meta?: { items?: readonly Link[]; visuallyHiddenText?: string; text?: string; html?: string };
  containerClasses?: string;
}

export interface FooterGroup {
  heading?: { text: string };
  items: readonly Link[];
}

/** The last item is also the link back on a small screen, so there has to be one. */
export interface BreadcrumbParams extends ElementOptions {
  items: readonly [Link, ...Link[]];
  ariaLabel?: string;
}

/**
 * With `items` the macro draws numbered pages, and without them two large links, which alone show a
 * label. With neither it still draws an empty landmark: leave the component out then.
 */
export interface PaginationParams extends ElementOptions {
  previous?: PaginationLink;
  next?: PaginationLink;
  items?: readonly PaginationItem[];
  ariaLabel?: string;
}

export interface PaginationLink {
  href: string;
  text?: string;
  label?: TextOrHtml;
}

export type PaginationItem =
  { number: number; href: string; current?: boolean; ariaLabel?: string } | { ellipsis: true };

export interface ContentsListParams extends ElementOptions {
  items: readonly ContentsItem[];
  ariaLabel: string;
  visuallyHiddenText?: string;
}

export interface ContentsItem extends Link {
  current?: boolean;
  items?: readonly ContentsItem[];
}

export interface SkipLinkParams extends ElementOptions {
  text: string;
  href: `#${string}`;
}

/** The top of a home page. The macro's picture is left out: it would be an inline style. */
export interface HeroParams extends ElementOptions {
  heading: Heading;
  text?: string;
  border?: false;
}
