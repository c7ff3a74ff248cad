import type { ElementOptions, Heading, Link, Size, TextOrHtml } from "./options.ts";

/** With `href` the heading is the link; `clickable` makes the whole card follow it. */
export interface CardParams extends ElementOptions {
  heading?: Heading;
  href?: string;
  clickable?: boolean;
  variant?: "feature" | "primary" | "secondary";
  description?: TextOrHtml;
}

export interface DetailsParams extends ElementOptions {
  summary: TextOrHtml;
  text?: string;
  open?: boolean;
}

export interface InsetTextParams extends ElementOptions {
  text?: string;
  visuallyHiddenText?: string;
}

export interface WarningCalloutParams extends ElementOptions {
  heading: Heading;
  text?: string;
}

export interface TagParams extends ElementOptions {
  text?: string;
  colour?:
    "white" | "grey" | "green" | "aqua-green" | "blue" | "purple" | "pink" | "red" | "orange" | "yellow";
  border?: false;
}

export interface SummaryListParams extends ElementOptions {
  rows: readonly SummaryRow[];
  border?: false;
  lastRowBorder?: false;
  card?: CardParams;
}

export interface SummaryRow extends ElementOptions {
  key: TextOrHtml;
  value: TextOrHtml;
  actions?: { items: readonly (Link & { visuallyHiddenText?: string })[] };
}

/**
 * On a small screen, `responsive` shows each cell under its column's heading; a cell's HTML then has
 * to be phrasing content, because the macro puts it in a span.
 */
export interface TablesParams extends ElementOptions {
  caption: { text: string; size?: Size; visuallyHiddenText?: string };
  head: readonly Column[];
  rows: readonly (readonly Cell[])[];
  firstCellIsHeader?: boolean;
  responsive?: boolean;
  compact?: boolean;
}

export type Column = TextOrHtml & CellOptions;
export type Cell = TextOrHtml & CellOptions & { href?: string };

interface CellOptions extends ElementOptions {
  format?: "numeric";
  visuallyHiddenText?: string;
  width?: "full" | "three-quarters" | "two-thirds" | "one-half" | "one-third" | "one-quarter";
}
