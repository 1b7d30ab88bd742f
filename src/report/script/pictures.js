// Save a chart as a picture: its title, legend, notes and where it is from, in light colours whatever the theme.
const pictureOf = (figure) => {
  const picture = make("div");
  const isShown = (part) => part.offsetWidth > 0 && !part.matches(".tb-data, .tb-buttons");
  const parts = [...figure.children].filter(isShown).map((part) => part.cloneNode(true));
  for (const part of parts) part.classList.remove("tb-wide", "tb-narrow");
  for (const link of parts.flatMap((part) => all("a[href]", part)))
    link.replaceWith(...link.childNodes);
  const said = all(".tb-kicker, h1, .tb-status > *").map((part) => part.textContent);
  const source = make("p", "tb-foot", said.join(" · "));
  const rules = document.querySelector("style").textContent;
  const style = make(
    "style",
    "",
    rules.replace(" and (prefers-color-scheme:dark)", " and (width:0)"),
  );
  picture.append(style, ...parts, source);
  const width = figure.clientWidth + 40;
  picture.style = `position:absolute;width:${width}px;padding:20px;font:16px/1.7 var(--sans);color:var(--ink);background:var(--paper)`;
  figure.append(picture);
  const height = picture.offsetHeight;
  picture.remove();
  const inside = new XMLSerializer().serializeToString(picture);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${inside}</foreignObject></svg>`;
  return { width, height, svg };
};
const savePicture = async (figure, name) => {
  const { width, height, svg } = pictureOf(figure);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = make("canvas");
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  try {
    canvas.toBlob((file) => save(file, `${name}.png`));
  } catch {
    save(new Blob([svg], { type: "image/svg+xml" }), `${name}.svg`);
  }
};
const ownName = decodeURI(location.pathname).replace(/.*\/|\.html$/g, "");
for (const figure of all(".tb-figure")) {
  const place = buttonsIn(figure);
  figure.lastElementChild.previousElementSibling.before(place);
  addButton(place, words.picture, () => savePicture(figure, `${ownName}-${figure.id}`));
}
