/**
 * The first thing in every body, before anything is painted: nhsuk-frontend's modules run, and its styles for pages
 * with script apply, only where the body says that script is on. It never changes, so the policy allows it by its hash.
 */
export const scriptingOn =
  "document.body.className+=' js-enabled'+('noModule'in HTMLScriptElement.prototype?' nhsuk-frontend-supported':'')";
