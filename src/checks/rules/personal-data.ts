import { decodeHTML } from "entities";
import { memoize } from "../../lib/memoize.ts";
import type { Source, SourceFile } from "../../source/index.ts";
import { getSpan } from "../../source/markdown.ts";
import { findPositions } from "../../source/position.ts";
import { isRecord } from "../../source/yaml.ts";
import { writeGoal } from "../example.ts";
import type { Rule } from "../finding.ts";
import { judgedPeople } from "../judged-sentences.ts";
import { getFindings, removeMeant, type Trace } from "../private-trace.ts";

/** UK GDPR, article 5(1)(c): no more personal data than is needed. */
export const personalData: Rule = {
  id: "personal-data",
  about:
    "Nothing in the content tells who a patient or a member of staff is, unless a line says that it is meant.",
  why: "What is published is copied and kept by others, so a person’s details can’t be taken back. The addresses of teams, and those that site.yaml and programmes give as contacts, are fine. What is meant has a line in its file that names it, which the site never shows: `# meant: 07700 900123`. In a draft it is a warning.",
  wrong: { "goals/falls.md": writeGoal("Write to sam.example@example.org, or call Sam on 07700 900123.") },
  right: {
    "goals/falls.md":
      "---\ntitle: No falls\n# meant: 07700 900123\n---\n\nWrite to falls.team@example.org, or send a text message to 07700 900123.\n",
  },
  judged: judgedPeople,
  check: (source) =>
    source.files.flatMap((file) => getFindings(file, personalTraces(source).get(file) ?? [])),
};

/** What may tell who a person is, by file, also where a line says that it is meant. */
export const personalTraces = memoize((source: Source): Map<SourceFile, Trace[]> => {
  const known = { contacts: getContacts(source), words: getWordsOfIds(source) };
  return new Map(
    source.files.filter(({ readable }) => readable).map((file) => [file, findTraces(file, known)]),
  );
});

/** What the content itself says of addresses. */
interface Known {
  /** Those to write to. */
  contacts: Set<string>;
  /** The words of its ids: its topics and places. */
  words: Set<string>;
}

/** A kind of trace: what it looks like, and what to say of it where it is one. */
interface Kind {
  pattern: RegExp;
  /** Whether it is one; `before` is what stands before it, of which a part can be enough to know. */
  isOne?: (found: RegExpExecArray, before: string, known: Known) => boolean;
  /** The part of what is found that is told of, if not all. */
  part?: number;
  words: (found: string) => [message: string, fix: string];
}

const gap = String.raw`[\s\u00A0\u2009\u202F\u2011–-]`;
const space = String.raw`[\s\u00A0\u2009\u202F\u2011.()–-]`;
const name = String.raw`\p{Lu}(?:[\p{L}’'-]*\p{L}|\.?)`;
const title = String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Reverend|patient)\.?`;
const person = String.raw`${title}\s+${name}(?:\s+${name}){0,2}`;
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const day = String.raw`(?:\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month}(?:,?\s+\d{2,4})?|${month}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})`;
const postcode = String.raw`[A-PR-UWYZ][A-HK-Y]?\d[\dA-Z]?\s?\d[ABD-HJLNP-UW-Z]{2}`;
const street =
  "(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Crescent|Grove|Terrace|Place|Court|Gardens|Square|Hill|Row|Mews|Walk|View|Rise)";
/** At most that far from a name, and in the same paragraph. */
const near = String.raw`(?:(?!\n\s*\n)[^]){0,120}?`;

const removeAll = "Remove it, with all that tells who it is.";
const age = ["This tells how old a named person is.", "Leave out the name or the age."] as const;

const kinds: Kind[] = [
  {
    // At most 64 characters before the @ (RFC 5321, 4.5.3.1.1).
    pattern: /(?<![\w.+'-])[a-z][\w.+'-]{0,62}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])/gi,
    isOne: ([found], _before, known) => isOfPerson(found.toLowerCase(), known),
    words: (found) => [
      `“${found}” looks like the e-mail address of a person.`,
      "Write the address of a role or a team. If it is one, add it as a contact in site.yaml or a programme.",
    ],
  },
  {
    // Numbers that begin with 070 and 076 are not of mobile phones: https://www.ofcom.org.uk/phones-and-broadband/phone-numbers
    pattern: new RegExp(
      String.raw`(?<![\d.,£/#-])(?:\+44|0044|0)${space}{0,3}(?:\(0\)${space}{0,2})?7(?:${space}{0,2}\d){9}(?!\d)`,
      "gu",
    ),
    isOne: ([found]) =>
      /7(?:[1-57-9]|624)/.test(
        found
          .replace(/\D/g, "")
          .replace(/^(?:0044|44|0)0?/, "")
          .slice(0, 4),
      ),
    words: (found) => [
      `“${found}” is the number of a mobile phone, which can be a person’s own.`,
      "Write the number of a team.",
    ],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,+£#/–-]|\+44${gap}|\d )[1-9]\d{2}${gap}?\d{3}${gap}?\d{4}(?![\p{L}\p{N}%]|[.,/–-]\d)`,
      "gu",
    ),
    isOne: ([found], before) =>
      isNhsNumber(found) &&
      (/\bNHS\W*(?:no|number)?\W*$/i.test(before) ||
        !/\b(?:issue|pull|ticket|isbn|ref|reference|company|charity|invoice|order|grant|account|isrctn|trial|tel|fax|contract|notice)s?\W*(?:no\.?|number|id)?\W*$/i.test(
          before,
        )),
    words: (found) => [`“${found}” can be the NHS number of a patient.`, removeAll],
  },
  {
    pattern: new RegExp(
      String.raw`(?:\bd\.?\s?o\.?\s?b\b\.?|\b(?:date of birth|birth\s?date|birthday|born)\b|\(b\.)[^\n\d]{0,20}${day}`,
      "giu",
    ),
    // Some things are said to be born as well.
    isOne: ({ 0: found }, before) =>
      !/^born/i.test(found) ||
      !/\b(?:NHS|idea|service|trust|project|team|programme|movement|charity|hospital|plan|ward|concept|babies|children|people|twins)\b[^.\n]{0,30}$/i.test(
        before,
      ),
    words: () => ["This looks like a person’s date of birth.", removeAll],
  },
  {
    pattern: new RegExp(
      String.raw`${person}\s*[,(–-]?\s*(?:who\s+)?(?:is|was|now)?\s*(?:aged?\s+\d{1,3}|\d{1,3}[\s-]+years?[\s-]+old|\d{1,3}(?=\s*[),]))(?!\d|\s*(?:%|per\s?cent))`,
      "gu",
    ),
    // Wards and prizes have people’s names.
    isOne: ([found]) =>
      !/\b(?:Ward|Unit|House|Suite|Building|Award|Prize|Lecture|Room|Clinic|Hospital|Fund)\b/.test(found),
    words: () => [...age],
  },
  {
    pattern: new RegExp(
      String.raw`\b\d{1,3}[\s-]years?[\s-]old,?\s+(?:(?:man|woman|patient|person|father|mother|grandfather|grandmother|carer|resident|boy|girl),?\s+)?(?:${person}|${name}\s+${name})`,
      "gu",
    ),
    words: () => [...age],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{Lu}\p{Ll}+ )(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+),?\s+\(?aged\s+\d{1,3}(?!\d|\s*(?:and|or|to|–|-|\+|plus))\)?`,
      "gu",
    ),
    isOne: ([, named = ""]) =>
      !isOrganisation(named) &&
      !/^(?:For|In|At|The|All|Of|Our|Any|Every|From|With|Most|Some|When)\b/.test(named),
    words: () => [...age],
  },
  {
    // As newspapers have it.
    pattern: /\b(\p{Lu}\p{Ll}+), \(?\d{1,3}\)?, (?:from|who|said|says|told|lives|lived)\b/gu,
    isOne: ([, named = ""]) => !isOrganisation(named) && !new RegExp(`^${month}$`, "i").test(named),
    words: () => [...age],
  },
  {
    pattern: new RegExp(
      String.raw`(?:${person}|\b(?:lives?|lived|living|[Rr]esident|[Hh]ome address|home is|sent home)\b)(${near})\b(${postcode})\b`,
      "gu",
    ),
    part: 2,
    isOne: ([, between = ""]) => !isOrganisation(between),
    words: (found) => [
      `“${found}” is a postcode beside a person, so it tells where somebody lives.`,
      "Leave out the address, or the name.",
    ],
  },
  {
    pattern: new RegExp(
      String.raw`(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+),?\s+(?:of\s+|at\s+)?(?:Flat\s+\w+,?\s+)?\d{1,4}[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}’']+\s+){1,3}${street}\b(${near})\b(${postcode})\b`,
      "gu",
    ),
    part: 3,
    isOne: ([, named = "", between = ""]) => !isOrganisation(named) && !isOrganisation(between),
    words: (found) => [
      `“${found}” is a postcode beside a person, so it tells where somebody lives.`,
      "Leave out the address, or the name.",
    ],
  },
];

/** Words of which one tells that a name or an address is that of an organisation, a place or a group. */
function isOrganisation(words: string): boolean {
  return /\b(?:Hospital|Trust|Centre|Center|Clinic|Surgery|Practice|Park|Building|Unit|University|Council|Ward|Offices?|Headquarters|NHS|Department|Teams?|Services?|Reception|Freepost|FREEPOST|Charity|Ltd|Limited|School|College|Library|Station|Church|Hub|Board|Health|Care|Foundation|Association|Society|People|Children|Adults|Patients|Residents|Women|Men|Carers|Staff|North|South|East|West|Saint|St|Committee|Garden|Gardens|Road|Street|Mersey|Greater|England|Wales|Scotland|Ireland)\b/.test(
    words,
  );
}

/** Words of the addresses that many read, whole or at one of their ends. */
const ofRole = new RegExp(
  `^(?:${"admin admissions advice all apply ask audit beds board bookings books care ceo chair charity clinic clinical comms contact contracts data desk digital dpo education email enquiry estates events facilities falls fao feedback finance foi governance group hello help helpdesk hospital hr hub info inbox infection innovation intake it jobs learning legal library mail mailbox media membership nhs news noreply office online outpatients pals patient patients payroll people pharmacy post press privacy procurement programme project pr qi quality reception records recovery referral referrals register reply research rota safeguarding safety sales secretary security service services staff strategy support surgery switchboard team teams therapy training trust unit volunteers volunteering ward wards web webmaster website wellbeing work workforce".replaceAll(" ", "|")})$|^(?:contact|enquir|feedback|complaint|commun|recruit|volunt|referral|reception|safeguard|membership|information|no-?reply|patient|freedom)|(?:team|office|services?|mailbox|admin|enquiries|desk|support|unit|comms|group|hub|clinic|hospital|trust)$`,
);

/** Where people have addresses of their own. */
const ofProvider =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|sky|talktalk|virginmedia)\.(?:com|co\.uk|net)$/;

/** True for firstname.lastname, also with a number, for a short name at nhs.net, and for an address that a person has at home. */
function isOfPerson(address: string, { contacts, words }: Known): boolean {
  if (contacts.has(address)) return false;
  const [local = "", host = ""] = address.split("@");
  const parts = local.split(/[._+]/);
  if (
    parts.some((part) =>
      part.split("-").some((word) => ofRole.test(word) || (words.has(word) && word.length > 3)),
    )
  )
    return false;
  // What explains how addresses are made.
  if (/^(?:first|fore|given)?_?name[._]?(?:last|sur|family)?_?name$/.test(local)) return false;
  if (
    ofProvider.test(host) ||
    (host === "nhs.net" && parts.length === 1 && /^[a-z'-]{3,14}\d{0,3}$/.test(local))
  )
    return true;
  return (
    parts.length >= 2 &&
    parts.length <= 3 &&
    parts.every(
      (part, index) =>
        /^[a-z]['a-z-]{0,30}$/.test(part) || (index > 0 && /^[a-z]['a-z-]{1,30}\d{1,3}$/.test(part)),
    ) &&
    (parts.at(-1) ?? "").length > 1
  );
}

function findTraces(file: SourceFile, known: Known): Trace[] {
  const text = removeCode(file);
  if (!/[@\d]/.test(text)) return [];
  const { plain, offsetOf } = getPlain(text);
  const position = findPositions(file.text);
  const met = new Set<string>();
  return kinds.flatMap(({ pattern, isOne, part = 0, words }) =>
    [...plain.matchAll(pattern)].flatMap((match): Trace[] => {
      const written = match[part] ?? "";
      const index = match.index + match[0].lastIndexOf(written);
      if (isOne && !isOne(match, plain.slice(Math.max(match.index - 40, 0), match.index), known)) return [];
      const place = position(offsetOf(index));
      // A link often has it twice: in its words and in its address.
      const key = `${place.line} ${written.replace(/^\+?44|\D/g, "").replace(/^0/, "") || written.toLowerCase()}`;
      if (met.has(key)) return [];
      met.add(key);
      const [message, fix] = words(written.replace(/\s+/g, " "));
      return [{ path: file.path, ...place, written, message, fix }];
    }),
  );
}

/** A file’s text with spaces in place of code, of web addresses, and of what its writer says is meant. */
function removeCode(file: SourceFile): string {
  const text = removeMeant(file);
  const [entry] = file.entries;
  const before = file.text.length - (entry?.body?.text.length ?? 0);
  const parts: string[] = [];
  let done = 0;
  for (const node of entry?.body?.nodes() ?? []) {
    if (node.type !== "code" && node.type !== "inlineCode") continue;
    const { start, end } = getSpan(node);
    parts.push(text.slice(done, before + start), " ".repeat(end - start));
    done = before + end;
  }
  return [...parts, text.slice(done)]
    .join("")
    .replace(/(?:https?:\/\/|www\.|(?<=\]\()\/)[^\s)>"”]*/gi, (address) => " ".repeat(address.length));
}

/** A text without marks of bold text and with the signs that stand for others; and where each sign stood. */
function getPlain(text: string): { plain: string; offsetOf: (index: number) => number } {
  const marks = /\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|&(?:#x?[\da-f]+|[a-z]\w*);|\\(?=[!-/:-@])/giu;
  let plain = "";
  let end = 0;
  const changes: { index: number; by: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(marks)) {
    const instead = mark.startsWith("&") ? decodeHTML(mark) : "";
    plain += text.slice(end, index) + instead;
    end = index + mark.length;
    changes.push({ index: plain.length, by: end - plain.length });
  }
  plain += text.slice(end);
  return {
    plain,
    offsetOf: (index) => index + (changes.findLast((change) => change.index <= index)?.by ?? 0),
  };
}

/** Ten digits of which the last checks the others: https://www.datadictionary.nhs.uk/attributes/nhs_number.html */
function isNhsNumber(found: string): boolean {
  const digits = [...found.replace(/\D/g, "")].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9] && new Set(digits).size > 1;
}

/** The e-mail addresses that the content gives as those to write to. */
function getContacts({ entries }: Source): Set<string> {
  const contacts = entries.flatMap(({ raw }) => {
    const organisation = isRecord(raw) ? raw.organisation : undefined;
    return [
      isRecord(raw) ? raw.contact : undefined,
      isRecord(raw) ? raw.problems : undefined,
      isRecord(organisation) ? organisation.contact : undefined,
      ...(isRecord(raw) && Array.isArray(raw.contacts) ? raw.contacts : []).map((contact: unknown) =>
        isRecord(contact) ? contact.email : undefined,
      ),
    ];
  });
  return new Set(contacts.flatMap((contact) => (typeof contact === "string" ? [contact.toLowerCase()] : [])));
}

function getWordsOfIds({ entries }: Source): Set<string> {
  const named = new Set(["programmes", "workstreams", "goals", "places", "measures", "plans"]);
  return new Set(
    entries
      .filter(({ collection }) => named.has(collection))
      .flatMap(({ id }) => id.toLowerCase().split(/[-/]/)),
  );
}
