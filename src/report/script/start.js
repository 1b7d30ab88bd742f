// biome-ignore-all lint/correctness/noUnusedVariables: the parts of the script are read as one
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const bring = (button, action) => {
  button.hidden = false;
  button.addEventListener("click", () => action(button));
};
const words = Object.fromEntries(
  document.body.dataset.words.split("|").map((each) => each.split("=")),
);
const make = (tag, className = "", text = "") => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};
const addButton = (place, label, action) => {
  const button = make("button", "", label);
  button.type = "button";
  place.append(button, " ");
  bring(button, action);
};
const buttonsIn = (place) => {
  const buttons = make("p", "tb-buttons");
  place.append(buttons);
  return buttons;
};
const save = (file, name) => {
  const link = make("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

// Light or dark. The choice is kept for the other pages where the browser allows it.
const remember = (theme) => {
  try {
    localStorage.setItem("tallybook-theme", theme);
  } catch {}
};
const darkRule = document.querySelector("style").sheet.cssRules[1].media;
const setTheme = (theme) => {
  darkRule.mediaText = theme === "dark" ? "screen" : "not all";
};
try {
  const theme = localStorage.getItem("tallybook-theme");
  if (theme) setTheme(theme);
} catch {}
for (const button of all("[data-do=theme]"))
  bring(button, () => {
    const isDark = matchMedia(darkRule.mediaText).matches;
    setTheme(isDark ? "light" : "dark");
    remember(isDark ? "light" : "dark");
  });
for (const button of all("[data-do=print]")) bring(button, () => print());

// Browsers that cannot print a folded table unfolded by style alone.
addEventListener("beforeprint", () => {
  for (const details of all(".tb-print-full details:not([open])")) {
    details.open = true;
    addEventListener("afterprint", () => details.removeAttribute("open"), { once: true });
  }
});
