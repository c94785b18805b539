export type Service = { code: string; name: string };

const service = (code: string, name: string): Service => ({ code, name });

// The national list of service codes is not published; those above 9000 are the sandbox's own.
export const offered = {
  asthma: service("SRV0280", "Asthma clinic"),
  babyClinic: service("SRV0281", "Baby clinic with health visitor"),
  learningDisability: service("SRV0492", "Learning disability health check"),
  urgentDental: service("SRV0165", "Urgent dental appointments"),
  travelVaccines: service("SRV9001", "Travel vaccinations"),
  nhsVaccines: service("SRV9002", "NHS vaccinations"),
  pharmacyFirst: service("SRV9003", "Advice and treatment for seven common conditions"),
  bloodPressure: service("SRV9004", "Blood pressure checks"),
  contraception: service("SRV9005", "Contraception"),
  emergencyContraception: service("SRV9006", "Emergency contraception"),
  prescriptions: service("SRV9007", "Prescription collection"),
  delivery: service("SRV9008", "Delivery to your home"),
  nhsDental: service("SRV9009", "NHS dental care"),
  sightTests: service("SRV9010", "NHS sight tests"),
  homeSightTests: service("SRV9011", "Sight tests at home"),
  sexualHealth: service("SRV9012", "Tests and treatment for sexually transmitted infections"),
  hivTests: service("SRV9013", "HIV tests and PEP"),
  urgentTreatment: service("SRV9014", "Urgent treatment of minor injuries and illness"),
  xray: service("SRV9015", "X-rays"),
  emergency: service("SRV9016", "Accident and emergency"),
  walkIn: service("SRV9017", "Care without an appointment"),
  maternity: service("SRV9018", "Maternity care"),
  outpatients: service("SRV9019", "Outpatient clinics"),
  bloodTests: service("SRV9020", "Blood tests"),
} as const;
