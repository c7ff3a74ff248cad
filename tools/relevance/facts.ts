/** Something that one update reports, and how a reader asks for it later. */
export interface Fact {
  report: string;
  question: string;
}

/** What is put among the generated updates, each in one of them. Everything in it is invented. */
export const facts: readonly Fact[] = [
  [
    "The boiler at Alder House failed in January and was replaced within 9 days.",
    "when was the boiler at Alder House replaced",
  ],
  ["Volunteers painted the waiting area a pale green.", "painted waiting area"],
  ["A new bus stop opened outside the Cedar Clinic.", "is there a bus stop at Cedar Clinic?"],
  ["Translators for British Sign Language are now on call at weekends.", "British Sign Language at weekends"],
  ["The canteen stopped using plastic cutlery.", "plastic cutlery canteen"],
  ["Parking charges for blood donors were dropped.", "do blood donors pay for parking?"],
  ["A choir of porters sang at the spring fair.", "porters choir"],
  [
    "The letter about missed appointments was rewritten in plain English.",
    "plain English letter for missed appointments",
  ],
  ["Tablets with large print were lent to 40 outpatients.", "how many outpatients borrowed tablets"],
  ["The night shelter on Mill Lane took in its first guests.", "night shelter Mill Lane"],
  ["Bees are kept on the roof of the pharmacy.", "bees on the pharmacy roof"],
  ["Apprentices in podiatry began their course in September.", "podiatry apprentices"],
  [
    "The helpline for bereaved parents is staffed until midnight.",
    "what time does the bereaved parents helpline close",
  ],
  ["An audit of hand hygiene found soap missing on 3 wards.", "hand hygiene audit results"],
  ["Lockers for cyclists were fitted at Hazel Street.", "can cyclists use lockers at Hazel Street"],
  ["The dental van now visits travellers each month.", "dental van for travellers"],
  ["A grant for dementia cafés came from the lottery.", "lottery grant dementia"],
  ["The archive of old photographs was scanned by students.", "students scanned photographs"],
  ["Heated blankets were given to 212 households in the cold snap.", "heated blankets for households"],
  ["The lift in the east wing broke twice and has a new motor.", "broken lift east wing"],
  ["Physiotherapy by video was tried with farmers.", "video physiotherapy for farmers"],
  ["A governor resigned over the car park contract.", "why did a governor resign?"],
  ["The trust's kitchen won an award for its vegetable curry.", "vegetable curry award"],
  ["Smoke alarms were tested in every hostel.", "have hostel smoke alarms been tested"],
].map(([report = "", question = ""]) => ({ report, question }));
