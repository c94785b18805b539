/** A small photo as a phone writes it: EXIF says where it was taken ("GPS-51.5007…"). */
export const phonePhoto: Buffer = Buffer.from(
  [
    "/9j/4QBTRXhpZgAATU0AKgAAAAgAAgESAAMAAAABAAEAAIglAAQAAAABAAAAJgAAAAAAAQABAAIAAAACTgAAAAAAAABHUFMtNTEu",
    "NTAwNywtMC4xMjQ2/+AAEEpGSUYAAQEAAAEAAQAA/9sAhAAICAgICQgJCgoJDQ4MDg0TERAQERMcFBYUFhQcKxsfGxsfGysmLiUj",
    "JS4mRDUvLzVETkI+Qk5fVVVfd3F3nJzRAQgICAgJCAkKCgkNDgwODRMREBARExwUFhQWFBwrGx8bGx8bKyYuJSMlLiZENS8vNURO",
    "Qj5CTl9VVV93cXecnNH/wgARCAAMABADASIAAhEBAxEB/8QAKAABAQAAAAAAAAAAAAAAAAAAAQIBAQEAAAAAAAAAAAAAAAAAAAEC",
    "/9oADAMBAAIQAxAAAAAq1n//xAAmEAABAwIFAwUAAAAAAAAAAAACAQMEERMABRQhggYiIxIxNEFC/9oACAEBAAE/ALVmKEiw2z6G",
    "/l5WtWwohL5WqD2p7kVOWEDUDftBKqarqsuW3J3Idzb/AGpcqYistPZLMnstjEkRIbrwLFS0JWgIkEgTtx0+23n6AUkEZkEtdRH8",
    "TtVVFVS+i5Y//8QAGhEAAgIDAAAAAAAAAAAAAAAAASEAAhIxkf/aAAgBAgEBPwDF10iT2f/EABgRAAIDAAAAAAAAAAAAAAAAAAAB",
    "ESJx/9oACAEDAQE/AJq1h//Z",
  ].join(""),
  "base64",
);

/** The smallest PDF that holds together. */
export const smallPdf: Buffer = Buffer.from(
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n",
  "latin1",
);
