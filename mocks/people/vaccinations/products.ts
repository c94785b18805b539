import { diseases } from "./diseases.ts";
import { INJECTED, NASAL, product } from "./product.ts";
import { childhood } from "./products-childhood.ts";

/** The products of the sandbox. */
export const products = {
  ...childhood,
  pneumococcal: product(
    "PNEUMOCOCCAL",
    [diseases.pneumococcal],
    [
      "35111211000001108",
      "Pneumococcal polysaccharide vaccine solution for injection 0.5ml vials (Alliance Healthcare (Distribution) Ltd)",
    ],
    "Alliance Healthcare (Distribution) Ltd",
    [["12866006", "Pneumococcal vaccination"]],
  ),
  flu: product(
    "FLU",
    [diseases.flu],
    [
      "34680411000001107",
      "Quadrivalent influenza vaccine (split virion, inactivated) suspension for injection 0.5ml pre-filled syringes (Sanofi Pasteur)",
    ],
    "Sanofi Pasteur",
    [["822851000000102", "Seasonal influenza vaccination (procedure)"]],
  ),
  fluSpray: product(
    "FLU",
    [diseases.flu],
    ["43208811000001106", "Fluenz vaccine nasal suspension 0.2ml unit dose (AstraZeneca UK Ltd)"],
    "AstraZeneca UK Ltd",
    [["884861000000100", "Administration of first intranasal seasonal influenza vaccination"]],
    { injected: false, route: NASAL, volume: 0.2 },
  ),
  covid: product(
    "COVID",
    [diseases.covid],
    [
      "43111411000001101",
      "Comirnaty JN.1 COVID-19 mRNA Vaccine 30micrograms/0.3ml dose dispersion for injection multidose vials (Pfizer Ltd)",
    ],
    "Pfizer Ltd",
    [
      [
        "1324681000000101",
        "Administration of first dose of severe acute respiratory syndrome coronavirus 2 vaccine",
      ],
      [
        "1324691000000104",
        "Administration of second dose of severe acute respiratory syndrome coronavirus 2 vaccine",
      ],
      [
        "1362591000000103",
        "Immunisation course to maintain protection against severe acute respiratory syndrome coronavirus 2",
      ],
    ],
    { ...INJECTED, volume: 0.3 },
  ),
  covidOxford: product(
    "COVID",
    [diseases.covid],
    [
      "39114911000001105",
      "COVID-19 Vaccine Vaxzevria (ChAdOx1 S [recombinant]) not less than 2.5x100,000,000 infectious units/0.5ml dose suspension for injection multidose vials (AstraZeneca UK Ltd)",
    ],
    "AstraZeneca UK Ltd",
    [
      [
        "1324681000000101",
        "Administration of first dose of severe acute respiratory syndrome coronavirus 2 vaccine",
      ],
      [
        "1324691000000104",
        "Administration of second dose of severe acute respiratory syndrome coronavirus 2 vaccine",
      ],
      [
        "1362591000000103",
        "Immunisation course to maintain protection against severe acute respiratory syndrome coronavirus 2",
      ],
    ],
  ),
  covidFirst: product(
    "COVID",
    [diseases.covid],
    [
      "39115611000001103",
      "COVID-19 mRNA Vaccine Pfizer-BioNTech BNT162b2 30micrograms/0.3ml dose concentrate for suspension for injection multidose vials (Pfizer Ltd)",
    ],
    "Pfizer Ltd",
    [
      [
        "1324681000000101",
        "Administration of first dose of severe acute respiratory syndrome coronavirus 2 vaccine",
      ],
      [
        "1324691000000104",
        "Administration of second dose of severe acute respiratory syndrome coronavirus 2 vaccine",
      ],
      [
        "1362591000000103",
        "Immunisation course to maintain protection against severe acute respiratory syndrome coronavirus 2",
      ],
    ],
    { ...INJECTED, volume: 0.3 },
  ),
  rsv: product(
    "RSV",
    [diseases.rsv],
    [
      "42605811000001109",
      "Abrysvo vaccine powder and solvent for solution for injection 0.5ml vials (Pfizer Ltd)",
    ],
    "Pfizer Ltd",
    [["1303503001", "Administration of respiratory syncytial virus vaccine"]],
  ),
  shingles: product(
    "SHINGLES",
    [diseases.shingles],
    [
      "39655511000001105",
      "Shingrix (Herpes Zoster) adjuvanted recombinant vaccine powder and suspension for suspension for injection 0.5ml vials (GlaxoSmithKline UK Ltd)",
    ],
    "GlaxoSmithKline UK Ltd",
    [
      [
        "722215002",
        "Administration of vaccine product containing only Human alphaherpesvirus 3 antigen for shingles",
      ],
      [
        "1326111000000107",
        "Administration of second dose of vaccine product containing only Human alphaherpesvirus 3 antigen for shingles",
      ],
    ],
  ),
  pertussis: product(
    "PERTUSSIS",
    [diseases.pertussis],
    ["42707511000001109", "Adacel vaccine suspension for injection 0.5ml pre-filled syringes (Sanofi)"],
    "Sanofi",
    [["956951000000104", "Pertussis vaccination in pregnancy"]],
  ),
};

export type ProductKey = keyof typeof products;
