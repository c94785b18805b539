/**
 * Where nhsuk-frontend and nhsapp-frontend write a colour that a person's choice of contrast changes: the property, the
 * colour as they write it, and our token for it. Backgrounds of blue stay: white words stand on them.
 */
const bound = [
  [/^(?:color|fill|border-color)$/, "#005eb8", "--color-link"],
  [/^color$/, "#4c6272", "--color-text-secondary"],
  [/^border/, "#4c6272", "--color-border-strong"],
  [/^border|^box-shadow$/, "#d8dde0", "--color-border"],
  [/^background-color$/, "#f0f4f5", "--color-page"],
];

/** Puts our tokens in the place of those colours, so that one rule of ours changes them everywhere. */
export function bindTokens(layer) {
  layer.walkDecls((declaration) => {
    for (const [property, colour, token] of bound)
      if (property.test(declaration.prop))
        declaration.value = declaration.value.replace(
          new RegExp(`${colour}(?![0-9a-f])`, "i"),
          `var(${token})`,
        );
  });
}
