/** nhsuk-frontend's modules run, and its styles for pages with script apply, only where the body says that script is on. */
const saysSo =
  "document.body.className+=' js-enabled'+('noModule'in HTMLScriptElement.prototype?' nhsuk-frontend-supported':'')";

/**
 * Trusted Types: what may be written by a script as plain text is our own files of scripts, which the bundler fetches
 * when a page needs their behaviour, our service worker, and words without markup. All else is reported as before.
 */
const trustsOurFiles =
  "if(self.trustedTypes)trustedTypes.createPolicy('default',{createHTML:s=>s.includes('<')?null:s,createScriptURL:s=>s.startsWith('/_next/static/')||s==='/sw.js'?s:null})";

/**
 * The first thing in every body, before anything is painted. It never changes, so the policy allows it by its hash.
 */
export const scriptingOn = `${saysSo};${trustsOurFiles}`;
