/**
 * What every component's element may carry. Attributes are limited to names that can hold
 * neither a style nor a script, because the site's content security policy refuses both.
 */
export interface ElementOptions {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

export type Attributes = { readonly [Name in `data-${string}` | `aria-${string}` | "lang" | "rel"]?: string };

/** Plain text, which the macros escape, or HTML that is trusted and put in as it is. Never both. */
export type TextOrHtml = { text: string; html?: never } | { html: string; text?: never };

export type Size = "s" | "m" | "l" | "xl";

/** A heading. `level` is that of the element (h2 and so on), `size` only how large it looks. */
export interface Heading extends ElementOptions {
  text: string;
  level?: 1 | 2 | 3 | 4 | 5 | 6;
  size?: Size;
  visuallyHiddenText?: string;
}

export interface Link {
  text: string;
  href: string;
  attributes?: Attributes;
}
