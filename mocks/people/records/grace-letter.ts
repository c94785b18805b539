import { htmlFile } from "./files.ts";

/** A hospital's letter with headings, a list, a table and a link, and with what its system puts round them. */
export const eyeClinicLetter = htmlFile(`<!DOCTYPE html>
<html lang="en">
<head><title>RZ901 letter</title><style>h1 { color: #005eb8 }</style><script>window.print()</script></head>
<body onload="window.print()">
<img src="https://letters.example/logo.png" alt="">
<h1>Eye clinic</h1>
<p>Dear Ms Bello,</p>
<h3>What we found</h3>
<p>The pressure in <b>both eyes</b> is steady. Nothing has become worse since last year.</p>
<h3>Your drops</h3>
<table>
<tr><th>Drops</th><th>When</th></tr>
<tr><td>Latanoprost 50 micrograms/ml</td><td>Each night, one drop in each eye</td></tr>
</table>
<h3>What happens next</h3>
<ul><li>Drops go on each night.</li><li>Your next visit is in one year.</li></ul>
<p>More about glaucoma: <a href="https://www.example.org/glaucoma">leaflet</a>.
<a href="javascript:window.close()">Close</a></p>
<p>Mr David Lowe<br>Eye clinic, Northfield Hospital</p>
</body></html>`);
