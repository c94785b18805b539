import { WRITTEN_ON, yearsOld } from "#mocks/nation/calendar.ts";
import { identityOf } from "./identity.ts";
import { personOf } from "./person.ts";
import { Random } from "./random.ts";

/** What a history is derived from. */
export type Health = {
  key: string;
  born: string;
  age: number;
  surgery: string;
  doctor: string;
  highBloodPressure: boolean;
  diabetes: boolean;
  asthma: boolean;
  random: Random;
};

/** How somebody of a crowd is, the same on every look; null for anybody else. */
export function healthOf(key: string): Health | null {
  const identity = identityOf(key);
  if (!identity) return null;
  const { born, practice } = personOf(identity);
  const random = new Random(`health ${identity.seed} ${identity.index}`);
  const age = yearsOld(born, WRITTEN_ON);
  return {
    key,
    born,
    age,
    surgery: practice.odsCode,
    doctor: practice.doctor,
    highBloodPressure: age >= 40 && random.chance((age - 30) / 100),
    diabetes: age >= 35 && random.chance((age - 25) / 450),
    asthma: age >= 4 && random.chance(0.12),
    random,
  };
}
