import type { Concept } from "./concept.ts";

const concept = (code: string, display: string): Concept => ({ code, display });

/** Diseases by SNOMED CT concept, as the national record names them. */
export const diseases = {
  covid: concept("840539006", "Disease caused by severe acute respiratory syndrome coronavirus 2"),
  diphtheria: concept("397430003", "Diphtheria caused by Corynebacterium diphtheriae"),
  flu: concept("6142004", "Influenza"),
  hepatitisB: concept("66071002", "Type B viral hepatitis"),
  hib: concept("709410003", "Haemophilus influenzae type b infection"),
  hpv: concept("240532009", "Human papilloma virus infection"),
  measles: concept("14189004", "Measles"),
  meningococcal: concept("23511006", "Meningococcal infectious disease"),
  meningococcalB: concept(
    "1354584007",
    "Meningococcal infectious disease caused by Neisseria meningitidis serogroup B",
  ),
  mumps: concept("36989005", "Mumps"),
  pertussis: concept("27836007", "Pertussis"),
  pneumococcal: concept("16814004", "Pneumococcal infectious disease"),
  polio: concept("398102009", "Acute poliomyelitis"),
  rotavirus: concept("186150001", "Enteritis caused by rotavirus"),
  rsv: concept("55735004", "Respiratory syncytial virus infection"),
  rubella: concept("36653000", "Rubella"),
  shingles: concept("4740000", "Herpes zoster"),
  tetanus: concept("76902006", "Tetanus"),
  varicella: concept("38907003", "Varicella"),
};
