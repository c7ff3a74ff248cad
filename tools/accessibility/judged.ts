// What tools leave to a person, as a person judged it. A rule that comes up and isn't here is said to be unjudged.

/** What was found of each rule of `toJudge`, by its name. Looked at on every kind of page, on 22 November 2026. */
export const judged: ReadonlyMap<string, string> = new Map([
  [
    "IBM input_label_visible",
    "The search field and its button in the header. The button beside the field, with its magnifying glass, says what both are for (WCAG’s technique G167); both have names of their own.",
  ],
  [
    "IBM style_background_decorative",
    "The cross that empties a search field, which keys do as well, and the arrows of tables that can be sorted, of which there is none.",
  ],
  [
    "IBM style_color_misuse",
    "States are words beside their colour, charts have their figures as text, and links are underlined. With forced colours, where every colour is one of the reader’s, nothing is lost.",
  ],
  [
    "IBM style_highcontrast_visible",
    "Looked at with forced colours: the bars of charts, the edges of cards and the mark of the focus are there.",
  ],
  [
    "IBM aria_keyboard_handler_exists",
    "The search field of the header, once it suggests pages. The arrow keys, Enter and Escape are tested on it (`tests/browser/search-header.test.ts`).",
  ],
  [
    "IBM text_block_heading",
    "The caption of a chart, the label of a search, how many results there are and the figure of a measure in a list: each belongs to what it stands with, and has no text under it.",
  ],
  [
    "IBM text_sensory_misuse",
    "“Right” is for correct, “larger” is of numbers and in a meaning, and “below” is the source’s word for what follows in the text.",
  ],
  [
    "IBM element_tabbable_unobscured",
    "The walk by keyboard asks at every stop whether something else is upon it.",
  ],
  ["IBM style_hover_persistent", "Nothing comes up when a pointer is over something."],
]);

/** What axe means by the reasons that it gives where it can't tell a contrast. */
export const reasons: ReadonlyMap<string, string> = new Map([
  ["equalRatio", "colours are forced, and axe reads the site’s own colour of letters beside the reader’s"],
  ["imgNode", "it is text of a chart, which axe takes for a picture"],
  ["shortTextContent", "it is one character, which axe leaves out"],
  ["pseudoContent", "a bullet, number or note stands before or after, which could be behind the text"],
]);
