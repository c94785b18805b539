import { diseases } from "./diseases.ts";
import { ORAL, product } from "./product.ts";

/** Vaccines of childhood and school. */
export const childhood = {
  sixInOne: product(
    "6IN1",
    [
      diseases.diphtheria,
      diseases.tetanus,
      diseases.pertussis,
      diseases.polio,
      diseases.hib,
      diseases.hepatitisB,
    ],
    [
      "34765811000001105",
      "Infanrix Hexa vaccine powder and suspension for suspension for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)",
    ],
    "GlaxoSmithKline UK Ltd",
    [
      [
        "1082441000000108",
        "First diphtheria, tetanus and acellular pertussis, inactivated polio, Haemophilus influenzae type b and hepatitis B vaccination",
      ],
      [
        "1162640003",
        "Administration of vaccine product containing only acellular Bordetella pertussis and Clostridium tetani and Corynebacterium diphtheriae and Haemophilus influenzae type b and Hepatitis B virus and inactivated Human poliovirus antigens",
      ],
    ],
  ),
  fourInOne: product(
    "4IN1",
    [diseases.diphtheria, diseases.tetanus, diseases.pertussis, diseases.polio],
    [
      "26267211000001100",
      "Boostrix-IPV suspension for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)",
    ],
    "GlaxoSmithKline UK Ltd",
    [
      [
        "868273007",
        "Administration of vaccine product containing only Bordetella pertussis and Clostridium tetani and Corynebacterium diphtheriae and Human poliovirus antigens",
      ],
    ],
  ),
  threeInOne: product(
    "3IN1",
    [diseases.diphtheria, diseases.tetanus, diseases.polio],
    [
      "7374511000001107",
      "Revaxis vaccine suspension for injection 0.5ml pre-filled syringes (Sanofi) 1 pre-filled disposable injection",
    ],
    "Sanofi",
    [
      [
        "866227002",
        "Administration of booster dose of vaccine product containing only Clostridium tetani and Corynebacterium diphtheriae and Human poliovirus antigens",
      ],
    ],
  ),
  menB: product(
    "MENB",
    [diseases.meningococcalB],
    [
      "23584211000001109",
      "Bexsero vaccine suspension for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)",
    ],
    "GlaxoSmithKline UK Ltd",
    [
      [
        "720539004",
        "Administration of first dose of vaccine product containing only Neisseria meningitidis serogroup B antigen",
      ],
      ["516301000000101", "Recombinant meningococcal group B and outer membrane vesicle vaccination"],
    ],
  ),
  rotavirus: product(
    "ROTAVIRUS",
    [diseases.rotavirus],
    ["34609911000001106", "Rotarix vaccine live oral suspension 1.5ml tube (GlaxoSmithKline UK Ltd)"],
    "GlaxoSmithKline UK Ltd",
    [
      ["868631000000102", "First rotavirus vaccination"],
      ["415354003", "Administration of vaccine product containing only Rotavirus antigen"],
    ],
    { injected: false, route: ORAL, volume: 1.5 },
  ),
  pneumococcalConjugate: product(
    "PNEUMOCOCCAL",
    [diseases.pneumococcal],
    [
      "16649411000001104",
      "Prevenar 13 vaccine suspension for injection 0.5ml pre-filled syringes (Pfizer Ltd)",
    ],
    "Pfizer Ltd",
    [
      ["247631000000101", "First pneumococcal conjugated vaccination"],
      ["12866006", "Pneumococcal vaccination"],
    ],
  ),
  hibMenC: product(
    "HIB",
    [diseases.hib, diseases.meningococcal],
    [
      "9903711000001109",
      "Menitorix powder and solvent for solution for injection 0.5ml vials (GlaxoSmithKline)",
    ],
    "GlaxoSmithKline UK Ltd",
    [
      [
        "428975001",
        "Administration of vaccine product containing only Haemophilus influenzae type b and Neisseria meningitidis serogroup C antigens",
      ],
    ],
  ),
  mmr: product(
    "MMR",
    [diseases.measles, diseases.mumps, diseases.rubella],
    [
      "34925111000001104",
      "Priorix vaccine powder and solvent for solution for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)",
    ],
    "GlaxoSmithKline UK Ltd",
    [
      [
        "38598009",
        "Administration of vaccine product containing only Measles morbillivirus and Mumps orthorubulavirus and Rubella virus antigens",
      ],
      [
        "170433008",
        "Administration of second dose of vaccine product containing only Measles morbillivirus and Mumps orthorubulavirus and Rubella virus antigens",
      ],
    ],
  ),
  mmrv: product(
    "MMRV",
    [diseases.measles, diseases.mumps, diseases.rubella, diseases.varicella],
    [
      "45480711000001107",
      "ProQuad vaccine powder and solvent for suspension for injection 0.5ml pre-filled syringes (Merck Sharp & Dohme (UK) Ltd)",
    ],
    "Merck Sharp & Dohme (UK) Ltd",
    [
      [
        "432636005",
        "Administration of vaccine product containing only Human alphaherpesvirus 3 and Measles morbillivirus and Mumps orthorubulavirus and Rubella virus antigens",
      ],
    ],
  ),
  hpv: product(
    "HPV",
    [diseases.hpv],
    [
      "33493111000001108",
      "Gardasil 9 vaccine suspension for injection 0.5ml pre-filled syringes (Merck Sharp & Dohme (UK) Ltd)",
    ],
    "Merck Sharp & Dohme (UK) Ltd",
    [["761841000", "Administration of vaccine product containing only Human papillomavirus antigen"]],
  ),
  hpvFirst: product(
    "HPV",
    [diseases.hpv],
    [
      "12238911000001100",
      "Cervarix vaccine suspension for injection 0.5ml pre-filled syringes (GlaxoSmithKline)",
    ],
    "GlaxoSmithKline",
    [["761841000", "Administration of vaccine product containing only Human papillomavirus antigen"]],
  ),
  menAcwy: product(
    "MENACWY",
    [diseases.meningococcal],
    [
      "20517811000001104",
      "Nimenrix vaccine powder and solvent for solution for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)",
    ],
    "GlaxoSmithKline UK Ltd",
    [
      [
        "871874000",
        "Administration of vaccine product containing only Neisseria meningitidis serogroup A, C, W135 and Y antigens",
      ],
    ],
  ),
};
