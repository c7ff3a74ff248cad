import type { Source, SourceFile } from "../source/index.ts";
import { positionsIn } from "../source/position.ts";
import { isRecord } from "../source/yaml.ts";
import { goal } from "./example.ts";
import { findings, type Finding, type Rule } from "./finding.ts";

const { warning } = findings("personal-data");

/** UK GDPR, article 5(1)(c): no more personal data than is needed. */
export const personalData: Rule = {
  id: "personal-data",
  about: "Nothing in the content tells who a patient or a member of staff is.",
  why: "What is published is copied and kept by others, so a person’s details can’t be taken back. The addresses of roles, in site.yaml and in programmes, are fine.",
  wrong: { "goals/falls.md": goal("Write to sam.example@example.org.") },
  right: {
    "programmes/falls.md":
      "---\ntitle: Preventing falls\nsummary: Work to prevent falls.\ncontact: falls.team@example.org\n---\n\nWrite to falls.team@example.org.\n",
  },
  check(source) {
    const roles = new Set(contactsOf(source));
    return source.files.filter(({ readable }) => readable).flatMap((file) => problemsIn(file, roles));
  },
};

/** A trace of a person: what it looks like, and what to say of it where it is one. */
interface Trace {
  pattern: RegExp;
  isOne: (found: string, roles: Set<string>) => boolean;
  words: (found: string) => [message: string, fix: string];
}

const traces: Trace[] = [
  {
    // At most 64 characters before the @ (RFC 5321, 4.5.3.1.1).
    pattern: /(?<![\w.+-])[a-z][a-z'-]{0,30}\.[a-z][a-z'-]{1,30}@[\w.-]+\.\w+/gi,
    isOne: (found, roles) => !roles.has(found.toLowerCase()),
    words: (found) => [
      `“${found}” looks like the e-mail address of a person.`,
      "Write the address of a role or a team. If it is one, add it as a contact in site.yaml or a programme.",
    ],
  },
  {
    pattern: /(?<![\d.,])\d{3}[ -]?\d{3}[ -]?\d{4}(?![.,]?\d)/g,
    isOne: isNhsNumber,
    words: (found) => [
      `“${found}” can be the NHS number of a patient.`,
      "Remove it, with all that tells who it is.",
    ],
  },
  {
    pattern: /\b(?:d\.?o\.?b\b|date of birth|born on)[^\n.]{0,20}\d/gi,
    isOne: () => true,
    words: () => ["This looks like a person’s date of birth.", "Remove it, with all that tells who it is."],
  },
];

function problemsIn({ path, text }: SourceFile, roles: Set<string>): Finding[] {
  const position = positionsIn(text);
  return traces.flatMap(({ pattern, isOne, words }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
      isOne(found, roles) ? [warning({ path, ...position(index) }, ...words(found))] : [],
    ),
  );
}

/** Ten digits of which the last checks the others: https://www.datadictionary.nhs.uk/attributes/nhs_number.html */
function isNhsNumber(found: string): boolean {
  const digits = [...found.replace(/\D/g, "")].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9] && new Set(digits).size > 1;
}

/** The e-mail addresses that the content gives as those to write to. */
function contactsOf({ entries }: Source): string[] {
  const contacts = entries.flatMap(({ raw }) => {
    const organisation = isRecord(raw) ? raw.organisation : undefined;
    return [
      isRecord(raw) ? raw.contact : undefined,
      isRecord(organisation) ? organisation.contact : undefined,
    ];
  });
  return contacts.flatMap((contact) => (typeof contact === "string" ? [contact.toLowerCase()] : []));
}
