/** A file of a record: what it says it is, and its bytes as base64. */
export type File = { contentType: string; content: string; size: number };

/** The largest document that a practice's system gives out, in bytes. */
export const LARGEST_DOCUMENT = 5 * 1024 * 1024;

const fileOf = (contentType: string, bytes: Buffer): File => ({
  contentType,
  content: bytes.toString("base64"),
  size: bytes.length,
});

export const plainText = (text: string): File => fileOf("text/plain", Buffer.from(`${text}\n`));

/** A letter in HTML with one heading, one paragraph a line. */
export function htmlLetter(title: string, ...lines: string[]): File {
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join("");
  const html = `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs}</body></html>`;
  return fileOf("text/html", Buffer.from(html));
}

/** A letter as a hospital's own system writes it: whatever HTML that system knows. */
export const htmlFile = (html: string): File => fileOf("text/html", Buffer.from(html));

/** A PDF of one page, with one line of text under another. */
export function pdf(...lines: string[]): File {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`).join(" ");
  const stream = `BT /F1 12 Tf 16 TL 60 780 Td ${shown} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return fileOf("application/pdf", Buffer.from(text, "latin1"));
}

/** Pictures of a scan as hospitals keep them, which no browser shows. */
export function scan(): File {
  return fileOf("application/dicom", Buffer.concat([Buffer.alloc(128), Buffer.from("DICM")]));
}

/** A file that the practice's system will not give out for its size. */
export const tooLarge = (): File => ({ ...pdf("A long report"), size: 3 * LARGEST_DOCUMENT });
