type Names = readonly [string, ...string[]];

const split = (names: string): Names => names.trim().split(/\s+/) as unknown as Names;

export const givenNames: Readonly<Record<"female" | "male", Names>> = {
  female: split(`
    Agnieszka Aisha Alice Amara Amelia Anita Beatrice Bronwen Carol Chloe Deborah Dilys Ebele Eleanor Emily Farah
    Fiona Freya Gemma Hannah Hazel Isla Jasmine Jean Joyce Kavita Lan Lucy Mariam Mei Molly Niamh Olga Pauline Rosa
    Ruby Sadia Shirley Sofia Susan Tanya Una Violet Yasmin Zoe`),
  male: split(`
    Adam Ahmed Alan Alfie Andrzej Arjun Arthur Ben Brian Callum Chidi Colin Daniel Dennis Dev Edward Ethan Farid
    Frank George Gareth Harry Hassan Ian Jack James Joseph Kenneth Kwame Leo Liam Luca Malik Mark Mohammed Noah
    Oliver Patrick Ravi Rhys Samuel Stanley Thomas Viktor Wei Yusuf`),
};

export const familyNames = split(`
  Abbott Ahmed Akhtar Allen Asante Baker Banerjee Barnes Bell Begum Brook Carter Chan Chowdhury Clarke Cohen Cooper
  Davies Dixon Edwards Eze Farrow Fisher Fletcher Gill Gray Green Hall Hassan Hughes Hussain Iqbal Jackson James
  Jones Kaur Kelly Khan Kowalski Lee Lewis Lowe Malik Marsh Mensah Miller Morgan Murphy Nowak Obi Osborne Parker
  Patel Pearce Price Reed Rossi Shah Sharma Singh Smith Stone Taylor Turner Walker Ward Webb White Williams Wood
  Wright Yilmaz`);

export const streets: Names = [
  "Ash Grove",
  "Beech Road",
  "Bridge Street",
  "Chapel Hill",
  "Church Street",
  "Coast Road",
  "Fern Close",
  "Garden Row",
  "High Street",
  "Hill View",
  "Kiln Lane",
  "Market Street",
  "Meadow Way",
  "Park Road",
  "Quarry Lane",
  "School Lane",
  "Station Road",
  "Tanner Row",
  "Weaver Street",
  "Willow Drive",
];
