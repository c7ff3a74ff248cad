import type { ButtonParams, CheckboxesParams, InputParams, SearchInputParams } from "./form.ts";
import type * as navigation from "./navigation.ts";
import type * as presentation from "./presentation.ts";

/**
 * What each of NHS.UK frontend's components takes here, by the name of its folder: only the options
 * that the site uses, and required where the macro's own default would be wrong on this site.
 */
export interface ComponentParams {
  breadcrumb: navigation.BreadcrumbParams;
  button: ButtonParams;
  card: presentation.CardParams;
  checkboxes: CheckboxesParams;
  "contents-list": navigation.ContentsListParams;
  details: presentation.DetailsParams;
  footer: navigation.FooterParams;
  header: navigation.HeaderParams;
  hero: navigation.HeroParams;
  input: InputParams;
  "inset-text": presentation.InsetTextParams;
  pagination: navigation.PaginationParams;
  "search-input": SearchInputParams;
  "skip-link": navigation.SkipLinkParams;
  "summary-list": presentation.SummaryListParams;
  tables: presentation.TablesParams;
  tag: presentation.TagParams;
  "warning-callout": presentation.WarningCalloutParams;
}

export type ComponentName = keyof ComponentParams;
