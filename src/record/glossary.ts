import type { Content, Entry } from "./content.ts";

/** The terms under one letter of the alphabet; those that begin with a figure are under "0 to 9". */
interface Letter {
  letter: string;
  terms: Entry<"glossary">[];
}

/** The terms in the order of the alphabet, by their first letter. Quotation marks don't count. */
export function groupTermsByLetter(glossary: Content["glossary"]): Letter[] {
  const bare = ({ data }: Entry<"glossary">) => data.term.replace(/^[^\p{L}\p{N}]+/u, "");
  const sorted = glossary.toSorted((a, b) => bare(a).localeCompare(bare(b), "en-GB"));
  const letters = Map.groupBy(sorted, (term) => {
    const first = bare(term).charAt(0).normalize("NFD").charAt(0).toUpperCase();
    return /[A-Z]/.test(first) ? first : "0 to 9";
  });
  return [...letters].map(([letter, terms]) => ({ letter, terms }));
}
