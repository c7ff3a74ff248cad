import type { ElementOptions, Size, TextOrHtml } from "./options.ts";

export interface ButtonParams extends ElementOptions {
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
export interface Label {
  text: string;
  size?: Size;
  classes?: string;
}

export interface InputParams extends Field {
  type?: "text" | "search" | "email" | "url";
  value?: string;
  autocomplete?: string;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
}

export interface SearchInputParams extends Field {
  value?: string;
  placeholder?: string;
  large?: boolean;
  button?: { text?: string; ariaLabel?: string } | false;
}

export interface CheckboxesParams extends ElementOptions {
  name: string;
  idPrefix?: string;
  fieldset: { legend: { text: string; size?: Size }; classes?: string };
  hint?: TextOrHtml;
  items: readonly Checkbox[];
  small?: boolean;
}

export interface Checkbox {
  value: string;
  text: string;
  id?: string;
  checked?: boolean;
  hint?: TextOrHtml;
}
