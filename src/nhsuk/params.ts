/**
 * What each of NHS.UK frontend's components takes here, by the name of its folder: only the options
 * that the site uses, and required where the macro's own default would be wrong on this site.
 */
export interface ComponentParams {
  breadcrumb: BreadcrumbParams;
  button: ButtonParams;
  card: CardParams;
  checkboxes: CheckboxesParams;
  "contents-list": ContentsListParams;
  details: DetailsParams;
  footer: FooterParams;
  header: HeaderParams;
  hero: HeroParams;
  input: InputParams;
  "inset-text": InsetTextParams;
  pagination: PaginationParams;
  "search-input": SearchInputParams;
  "skip-link": SkipLinkParams;
  "summary-list": SummaryListParams;
  tables: TablesParams;
  tag: TagParams;
  "warning-callout": WarningCalloutParams;
}

export type MacroName = keyof ComponentParams;

/**
 * What every component's element may carry. Attributes are limited to names that can hold
 * neither a style nor a script, because the site's content security policy refuses both.
 */
interface ElementOptions {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

type Attributes = { readonly [Name in `data-${string}` | `aria-${string}` | "lang" | "rel"]?: string };

/** Plain text, which the macros escape, or HTML that is trusted and put in as it is. Never both. */
type TextOrHtml = { text: string; html?: never } | { html: string; text?: never };

export type Size = "s" | "m" | "l" | "xl";

/** A heading. `level` is that of the element (h2 and so on), `size` only how large it looks. */
export interface Heading extends ElementOptions {
  text: string;
  level?: 1 | 2 | 3 | 4 | 5 | 6;
  size?: Size;
  visuallyHiddenText?: string;
}

export interface LinkParams {
  text: string;
  href: string;
  attributes?: Attributes;
}

interface ButtonParams extends ElementOptions {
  text: string;
  href?: string;
  type?: "button" | "submit" | "reset";
  variant?: "secondary" | "secondary-solid" | "reverse" | "brand";
  small?: boolean;
  name?: string;
  value?: string;
  ariaLabel?: string;
}

interface Field extends ElementOptions {
  name: string;
  label: Label;
  hint?: TextOrHtml;
}

/** A label that isn't to be seen has the class `nhsuk-u-visually-hidden`. */
interface Label {
  text: string;
  size?: Size;
  classes?: string;
}

interface InputParams extends Field {
  type?: "text" | "search" | "email" | "url";
  value?: string;
  autocomplete?: string;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
}

interface SearchInputParams extends Field {
  value?: string;
  placeholder?: string;
  large?: boolean;
  button?: { text?: string; ariaLabel?: string } | false;
}

interface CheckboxesParams extends ElementOptions {
  name: string;
  idPrefix?: string;
  fieldset: { legend: { text: string; size?: Size }; classes?: string };
  hint?: TextOrHtml;
  items: readonly Checkbox[];
  small?: boolean;
}

interface Checkbox {
  value: string;
  text: string;
  id?: string;
  checked?: boolean;
  hint?: TextOrHtml;
}

/**
 * The search's address and label are required here though the macro doesn't ask for them: left out,
 * they become the NHS website's own. So does the footer's copyright, and a list of contents is "Pages
 * in this guide" without its label.
 */
interface HeaderParams extends ElementOptions {
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
  colour?: "white";
  inline?: boolean;
  containerClasses?: string;
}

interface FooterParams extends ElementOptions {
  copyright: TextOrHtml;
  navigation?: FooterGroup | readonly FooterGroup[];
  columns?: 1 | 2 | 3 | 4;
  meta?: { items?: readonly LinkParams[]; visuallyHiddenText?: string; text?: string; html?: string };
  containerClasses?: string;
}

interface FooterGroup {
  heading?: { text: string };
  items: readonly LinkParams[];
}

/** The last item is also the link back on a small screen, so there has to be one. */
interface BreadcrumbParams extends ElementOptions {
  items: readonly [LinkParams, ...LinkParams[]];
  ariaLabel?: string;
}

/**
 * With `items` the macro draws numbered pages, and without them two large links, which alone show a
 * label. With neither it still draws an empty landmark: leave the component out then.
 */
interface PaginationParams extends ElementOptions {
  previous?: PaginationLink;
  next?: PaginationLink;
  items?: readonly PaginationItem[];
  ariaLabel?: string;
}

interface PaginationLink {
  href: string;
  text?: string;
  label?: TextOrHtml;
}

type PaginationItem =
  { number: number; href: string; current?: boolean; ariaLabel?: string } | { ellipsis: true };

interface ContentsListParams extends ElementOptions {
  items: readonly ContentsItem[];
  ariaLabel: string;
  visuallyHiddenText?: string;
}

export interface ContentsItem extends LinkParams {
  current?: boolean;
  items?: readonly ContentsItem[];
}

interface SkipLinkParams extends ElementOptions {
  text: string;
  href: `#${string}`;
}

/** The top of a home page. The macro's picture is left out: it would be an inline style. */
export interface HeroParams extends ElementOptions {
  heading: Heading;
  text?: string;
  border?: false;
}

/** With `href` the heading is the link; `clickable` makes the whole card follow it. */
interface CardParams extends ElementOptions {
  heading?: Heading;
  href?: string;
  clickable?: boolean;
  variant?: "feature" | "primary" | "secondary";
  description?: TextOrHtml;
}

interface DetailsParams extends ElementOptions {
  summary: TextOrHtml;
  text?: string;
  open?: boolean;
}

interface InsetTextParams extends ElementOptions {
  text?: string;
  visuallyHiddenText?: string;
}

interface WarningCalloutParams extends ElementOptions {
  heading: Heading;
  text?: string;
}

interface TagParams extends ElementOptions {
  text?: string;
  colour?:
    "white" | "grey" | "green" | "aqua-green" | "blue" | "purple" | "pink" | "red" | "orange" | "yellow";
  border?: false;
}

interface SummaryListParams extends ElementOptions {
  rows: readonly SummaryRow[];
  border?: false;
  lastRowBorder?: false;
  card?: CardParams;
}

interface SummaryRow extends ElementOptions {
  key: TextOrHtml;
  value: TextOrHtml;
  actions?: { items: readonly (LinkParams & { visuallyHiddenText?: string })[] };
}

/**
 * On a small screen, `responsive` shows each cell under its column's heading; a cell's HTML then has
 * to be phrasing content, because the macro puts it in a span.
 */
interface TablesParams extends ElementOptions {
  caption: { text: string; size?: Size; visuallyHiddenText?: string; classes?: string | undefined };
  head: readonly Column[];
  rows: readonly (readonly Cell[])[];
  firstCellIsHeader?: boolean;
  responsive?: boolean;
  compact?: boolean;
}

type Column = TextOrHtml & CellOptions;
type Cell = TextOrHtml & CellOptions & { href?: string };

interface CellOptions extends ElementOptions {
  colspan?: number;
  format?: "numeric";
  visuallyHiddenText?: string;
  width?: "full" | "three-quarters" | "two-thirds" | "one-half" | "one-third" | "one-quarter";
}
